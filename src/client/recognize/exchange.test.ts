import { describe, expect, it } from "vitest";
import { exchange, EXCHANGE_TIMEOUT_MS } from "./exchange.ts";
import { createFakeWorld, jsonResponse } from "./fake-provider.test-data.ts";
import type { Answering } from "./fake-provider.test-data.ts";

function send(answer: Answering, signal = new AbortController().signal) {
  const { effects, clock } = createFakeWorld(answer);
  const body = new Blob(["{}"]);
  return clock.run(exchange({ provider: "google", wire: "google-vision", body, signal }, effects));
}

async function faultOf(answer: Answering) {
  const result = await send(answer);
  return result.ok ? undefined : result.error;
}

describe("exchange", () => {
  it("gives the bytes, the engine and the time", async () => {
    const result = await send(() => jsonResponse({ responses: [] }, { headers: { "x-proofbox-engine": "own/1" } }));
    expect(result).toMatchObject({ ok: true, value: { engine: "own/1", durationMs: 0 } });
    expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe('{"responses":[]}');
  });

  const cases: readonly [number, string, number][] = [
    [400, "rejected", 0],
    [401, "auth", 0],
    [403, "auth", 0],
    [404, "rejected", 0],
    [408, "timeout", 1],
    [413, "too-large", 0],
    [415, "unsupported", 0],
    [422, "rejected", 0],
    [429, "quota", 2],
    [500, "unavailable", 2],
    [501, "unsupported", 0],
    [502, "unavailable", 2],
    [503, "unavailable", 2],
    [504, "timeout", 1],
  ];
  it.each(cases)("turns status %i into %s", async (status, kind, retries) => {
    const fault = await faultOf(() => jsonResponse({ code: "any", message: "said", retryable: true }, { status }));
    expect(fault).toMatchObject({ error: { kind }, retries });
  });

  it("does not ask again when the proxy says that it makes no sense", async () => {
    const body = { code: "upstream_certificate", message: "The certificate has expired", retryable: false };
    const fault = await faultOf(() => jsonResponse(body, { status: 502 }));
    expect(fault).toMatchObject({ error: { kind: "unavailable", message: body.message }, retries: 0 });
  });

  it("reads the errors of both vendors", async () => {
    const google = { error: { code: 403, message: "key not valid", status: "PERMISSION_DENIED" } };
    expect(await faultOf(() => jsonResponse(google, { status: 403 }))).toMatchObject({
      error: { kind: "auth", message: "key not valid" },
    });
    const yandex = { code: 3, message: "too many specs", details: [] };
    expect(await faultOf(() => jsonResponse(yandex, { status: 400 }))).toMatchObject({
      error: { kind: "rejected", message: "too many specs", code: 3 },
    });
  });

  it("is offline when the server cannot be reached", async () => {
    const fault = await faultOf(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(fault).toEqual({ error: { kind: "offline" }, retries: 2 });
  });

  it("says that an answer was cut off", async () => {
    const cut = new ReadableStream({
      pull: (controller) => {
        controller.error(new TypeError("terminated"));
      },
    });
    const fault = await faultOf(() => new Response(cut, { headers: { "content-type": "application/json" } }));
    expect(fault).toMatchObject({ error: { kind: "bad-response" }, retries: 1 });
  });

  it("does not take a login page for an answer", async () => {
    const page = () => new Response("<p>Sign in</p>", { headers: { "content-type": "text/html" } });
    expect(await faultOf(page)).toMatchObject({ error: { kind: "bad-response" }, retries: 0 });
  });

  it("gives up after its deadline", async () => {
    const fault = await faultOf(() => new Promise<Response>(() => undefined));
    expect(fault).toEqual({ error: { kind: "timeout", afterMs: EXCHANGE_TIMEOUT_MS }, retries: 1 });
  });

  it("rejects when it is cancelled", async () => {
    const controller = new AbortController();
    const sending = send(() => new Promise<Response>(() => undefined), controller.signal);
    controller.abort();
    await expect(sending).rejects.toThrow(/abort/i);
  });
});
