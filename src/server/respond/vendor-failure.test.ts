import { describe, expect, it } from "vitest";
import type { Wire } from "#core/recognition/provider.ts";
import type { FailureCode } from "../failure.ts";
import { vendorFailureReply } from "./vendor-failure.ts";

function replyOf(failure: FailureCode, wire: Wire) {
  const { status, headers, body } = vendorFailureReply(failure, wire, { Allow: "POST" });
  const parsed: unknown = JSON.parse(body.toString("utf8"));
  return { status, headers, body: parsed };
}

describe("a failure of the server at a vendor's own path", () => {
  it("has the shape of Google, with the status twice", () => {
    const { status, headers, body } = replyOf("engine_starting", "google-vision");
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "Retry-After": "2", Allow: "POST" });
    expect(body).toEqual({
      error: { code: 503, message: "The built-in engine is still starting.", status: "UNAVAILABLE" },
    });
  });

  it("has the shape of Yandex, with the code of gRPC", () => {
    const { status, body } = replyOf("upstream_timeout", "yandex-vision");
    expect([status, body]).toEqual([504, { code: 4, message: "The provider did not answer in time." }]);
  });

  it("says of large bodies what Google says, under its status", () => {
    const { status, body } = replyOf("body_too_large", "google-vision");
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("Request payload size exceeds the limit: 10485760 bytes.");
  });
});
