import { describe, expect, test } from "vitest";
import { parseErrorBody } from "./error-body.ts";
import { DIALECTS, dialectOf } from "./registry.ts";

describe("parseErrorBody", () => {
  test("reads a bare status of Yandex", () => {
    const details = [{ "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "1" }];
    const message = "Token is invalid or has expired.";
    expect(parseErrorBody({ code: 16, message, details })).toEqual({ code: 16, message, details });
  });

  test("reads the wrapped form of a gateway of Yandex", () => {
    const error = { grpcCode: 3, httpCode: 400, message: "no", httpStatus: "Bad Request", details: [] };
    expect(parseErrorBody({ error })).toEqual({ code: 3, message: "no", details: [] });
  });

  test("reads Google's HTTP number as the code that its status names", () => {
    const error = { code: 403, message: "off", status: "PERMISSION_DENIED" };
    expect(parseErrorBody({ error })).toEqual({ code: 7, message: "off", details: [] });
  });

  test("falls back to the HTTP number of the body, then to that of the answer", () => {
    expect(parseErrorBody({ error: { code: 429, message: "" } })?.code).toBe(8);
    expect(parseErrorBody({ message: "gone" }, 503)?.code).toBe(14);
  });

  test.each([null, 1, "error", [], {}, { responses: [] }, { results: [] }, { error: "text" }])(
    "%j is no error body",
    (raw) => {
      expect(parseErrorBody(raw)).toBeUndefined();
    },
  );

  test.each(DIALECTS.map((dialect) => dialect.wire))("reads back what %s writes", (wire) => {
    const error = { code: 8, message: "Too much", details: [{ "@type": "x" }] };
    expect(parseErrorBody(dialectOf(wire).serializeError(error))).toEqual(error);
  });

  test("Google's HTTP level says status and HTTP number, Yandex' the code alone", () => {
    const error = { code: 16, message: "Who?", details: [] };
    expect(dialectOf("google-vision").serializeError(error)).toEqual({
      error: { code: 401, message: "Who?", status: "UNAUTHENTICATED" },
    });
    expect(dialectOf("yandex-vision").serializeError(error)).toEqual({ code: 16, message: "Who?" });
  });
});
