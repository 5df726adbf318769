import { describe, expect, test } from "vitest";
import type { Wire } from "#core/recognition/provider.ts";
import { parseErrorBody } from "./error-body.ts";
import type { ErrorBody } from "./error-body.ts";
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

describe("a request that is refused", () => {
  const google = (raw: unknown) => refusalOf("google-vision", raw);

  test("by Google names the field, in the message and in the details", () => {
    const image = { content: "AAAA" };
    const description = `Invalid JSON payload received. Unknown name "lang" at 'requests[0]': Cannot find field.`;
    expect(google({ requests: [{ image, features: [{ type: "FACE_DETECTION" }], lang: "en" }] })).toEqual({
      code: 3,
      message: description,
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.BadRequest",
          fieldViolations: [{ field: "requests[0]", description }],
        },
      ],
    });
  });

  test("by Google for its content quotes where it begins", () => {
    const image = { content: "data:image/png;base64,AAAA" };
    const { message } = google({ requests: [{ image, features: [{ type: 1 }] }] });
    expect(message).toBe(
      `Invalid value at 'requests[0].image.content' (TYPE_BYTES), Base64 decoding failed for "data:image/png;base64,AAAA"`,
    );
  });

  test("by Google for want of anything has its one sentence", () => {
    const refused = { code: 3, message: "Request must specify image and features.", details: [] };
    expect(google({})).toEqual(refused);
    expect(google({ requests: [{ image: { content: "AAAA" } }] })).toEqual(refused);
  });

  test("by Yandex is a message with the places", () => {
    expect(refusalOf("yandex-vision", { analyzeSpecs: [], folder: 1 })).toEqual({
      code: 3,
      message:
        'folder: Unknown name "folder": Cannot find field.; analyzeSpecs: The number of analyzeSpecs must be in the range 1-8, not 0.',
      details: [],
    });
  });
});

function refusalOf(wire: Wire, raw: unknown): ErrorBody {
  const parsed = dialectOf(wire).parseRequest(raw);
  if (parsed.ok) throw new Error("The request was taken");
  return dialectOf(wire).refusalOf(parsed.error);
}
