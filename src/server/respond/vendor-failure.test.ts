import { describe, expect, it } from "vitest";
import type { Wire } from "#core/recognition/provider.ts";
import { rpcCode } from "#core/recognition/rpc-code.ts";
import type { FailureCode } from "../failure.ts";
import { FAILURE_CODES } from "../failure.ts";
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

  it("has one status in the line and in the body, whatever failed", () => {
    for (const failure of FAILURE_CODES) {
      const google = replyOf(failure, "google-vision");
      expect(google.body).toMatchObject({ error: { code: google.status } });
      const yandex = replyOf(failure, "yandex-vision");
      expect(yandex.body).not.toMatchObject({ code: rpcCode("UNKNOWN") });
    }
  });

  it("says of a method that is not there what the vendor says", () => {
    expect(replyOf("method_not_allowed", "google-vision")).toMatchObject({
      status: 404,
      body: { error: { code: 404, message: "Method not found.", status: "NOT_FOUND" } },
    });
    expect(replyOf("method_not_allowed", "yandex-vision")).toMatchObject({ status: 501, body: { code: 12 } });
    expect(replyOf("method_unimplemented", "google-vision")).toMatchObject({
      status: 501,
      body: { error: { code: 501, status: "UNIMPLEMENTED" } },
    });
  });
});
