import { expect, test } from "vitest";
import { base64Blob } from "./base64-blob.ts";

const PIECE = 3 * 256 * 1024;

test.each([0, 1, 2, 3, 10_000, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 2])("%i bytes", async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
  expect(await base64Blob(bytes).text()).toBe(Buffer.from(bytes).toString("base64"));
});

test("uses the platform's own encoder where there is one", async () => {
  const bytes = Object.assign(Uint8Array.of(1, 2, 3), { subarray: () => ({ toBase64: () => "native" }) });
  expect(await base64Blob(bytes as unknown as Uint8Array).text()).toBe("native");
});
