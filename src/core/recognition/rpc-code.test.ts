import { expect, test } from "vitest";
import { httpStatusOfRpcCode, isRetryableRpcCode, rpcCode, rpcCodeName } from "./rpc-code.ts";

test.each([
  ["INVALID_ARGUMENT", 3, 400],
  ["RESOURCE_EXHAUSTED", 8, 429],
  ["UNIMPLEMENTED", 12, 501],
  ["UNAUTHENTICATED", 16, 401],
] as const)("%s is %i and travels as HTTP %i", (name, code, status) => {
  expect([rpcCode(name), rpcCodeName(code), httpStatusOfRpcCode(code)]).toEqual([code, name, status]);
});

test("only 4, 8, 13 and 14 are worth asking again", () => {
  const codes = Array.from({ length: 17 }, (_, code) => code);
  expect(codes.filter(isRetryableRpcCode)).toEqual([4, 8, 13, 14]);
});

test("codes of future versions are unknown", () => {
  expect([rpcCodeName(99), httpStatusOfRpcCode(99)]).toEqual(["UNKNOWN", 500]);
});
