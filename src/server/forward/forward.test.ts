import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createSecret } from "../configuration/secret.ts";
import { json, startUpstream } from "../scripted-upstream.test-data.ts";
import type { TestServerOptions } from "../test-server.test-data.ts";
import {
  codeOf,
  GOOGLE_KEY,
  GOOGLE_PATH,
  post,
  send,
  startTestServer,
  vendorsAt,
  YANDEX_KEY,
  YANDEX_PATH,
} from "../test-server.test-data.ts";

const VENDORS = [
  { vendor: "yandex", path: YANDEX_PATH, upstreamPath: "/vision/v1/batchAnalyze" },
  { vendor: "google", path: GOOGLE_PATH, upstreamPath: "/v1/images:annotate" },
] as const;

describe.each(VENDORS)("forwarding to $vendor", ({ vendor, path, upstreamPath }) => {
  it("passes the body on byte for byte and the answer back", async () => {
    const upstream = await startUpstream((response) => json(response, '{"a":[1,2.50,"é"]}'));
    const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const body = `{ "x" : "${"äß∂".repeat(100_000)}" }\n`;
    const answer = await post(port, path, body);
    expect(answer).toMatchObject({ status: 200, body: '{"a":[1,2.50,"é"]}' });
    expect(upstream.requests).toMatchObject([{ method: "POST", path: upstreamPath }]);
    expect(upstream.requests[0]?.body === body).toBe(true);
  });

  it("passes on nothing of the caller's but the body", async () => {
    const upstream = await startUpstream((response) => json(response, "{}"));
    const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const headers = {
      Authorization: "Bearer mine",
      Cookie: "a=b",
      "X-Goog-Api-Key": "mine",
      "X-Custom": "x",
      Referer: "r",
    };
    await send({
      port,
      path: `${path}?key=mine`,
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
      body: "{}",
    });
    const received = upstream.requests[0];
    expect(received?.path).toBe(upstreamPath);
    expect(JSON.stringify(received)).not.toMatch(/mine|x-custom|cookie|referer/i);
    const own = ["accept", "accept-encoding", "connection", "content-type", "host", "content-length", "user-agent"];
    const keyHeader = vendor === "yandex" ? "authorization" : "x-goog-api-key";
    expect(Object.keys(received?.headers ?? {}).toSorted()).toEqual([...own, keyHeader].toSorted());
  });

  it("sends a chunked body in chunks and a measured one with its length", async () => {
    const upstream = await startUpstream((response) => json(response, "{}"));
    const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const headers = { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
    await send({ port, path, method: "POST", headers, body: '{"a":1}' });
    await post(port, path, '{"a":1}');
    expect(upstream.requests.map((request) => request.headers["content-length"])).toEqual([undefined, "7"]);
  });

  it("passes on the headers that help to find a request again, and no others", async () => {
    const upstream = await startUpstream((response) => {
      response.setHeader("x-request-id", "id-1");
      response.setHeader("x-server-trace-id", "trace-1");
      response.setHeader("Set-Cookie", "a=b");
      response.setHeader("Access-Control-Allow-Origin", "*");
      json(response, "{}");
    });
    const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const { headers } = await post(port, path, "{}");
    expect(headers).toMatchObject({
      "x-request-id": "id-1",
      "x-server-trace-id": "trace-1",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each([400, 401, 403, 404, 429, 500, 503])(
    "passes on the vendor's own error %i with Retry-After",
    async (status) => {
      const upstream = await startUpstream((response) => {
        response.setHeader("Retry-After", "17");
        json(response, '{"code":16,"message":"Token is invalid"}', status);
      });
      const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
      const answer = await post(port, path, "{}");
      expect(answer).toMatchObject({ status, body: '{"code":16,"message":"Token is invalid"}' });
      expect(answer.headers["retry-after"]).toBe("17");
    },
  );

  it("unpacks a compressed answer", async () => {
    const upstream = await startUpstream((response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
      response.end(gzipSync('{"packed":true}'));
    });
    const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const answer = await post(port, path, "{}");
    expect(answer.body).toBe('{"packed":true}');
    expect(answer.headers).not.toHaveProperty("content-encoding");
  });

  it("passes a long answer through unchanged, without holding all of it", async () => {
    const text = JSON.stringify({ a: "0123456789".repeat(50_000) });
    const upstream = await startUpstream((response) => json(response, text));
    const { port } = await startTestServer({
      vendors: vendorsAt(upstream.origin),
      limits: { vendor: { heldAnswerBytes: 1_000 } },
    });
    const answer = await post(port, path, "{}");
    expect(answer.body === text).toBe(true);
    expect(answer.headers["transfer-encoding"]).toBe("chunked");
  });

  it("answers without asking anyone when there is no key", async () => {
    const upstream = await startUpstream((response) => json(response, "{}"));
    const { port } = await startTestServer({ vendors: { [vendor]: { origin: upstream.origin } } });
    const answer = await post(port, path, "{}");
    expect([answer.status, codeOf(answer), upstream.connections()]).toEqual([503, "provider_not_configured", 0]);
  });
});

describe("credentials", () => {
  const sent = async (vendors: (origin: URL) => TestServerOptions["vendors"], path: string) => {
    const upstream = await startUpstream((response) => json(response, "{}"));
    const { port } = await startTestServer({ vendors: vendors(upstream.origin) ?? {} });
    await post(port, path, '{"analyzeSpecs":[]}');
    return upstream.requests[0];
  };

  it("are headers, in the vendor's own way, for keys", async () => {
    const yandex = await sent(vendorsAt, YANDEX_PATH);
    expect(yandex?.headers["authorization"]).toBe(`Api-Key ${YANDEX_KEY}`);
    const google = await sent(vendorsAt, GOOGLE_PATH);
    expect(google?.headers["x-goog-api-key"]).toBe(GOOGLE_KEY);
    expect(google?.headers).not.toHaveProperty("authorization");
  });

  it("are a bearer token and a folder in the body for a Yandex token", async () => {
    const credentials = { kind: "yandex-iam-token", token: createSecret("t1.token") } as const;
    const received = await sent((origin) => ({ yandex: { origin, credentials, folderId: "b1g0" } }), YANDEX_PATH);
    expect(received?.headers["authorization"]).toBe("Bearer t1.token");
    expect(received?.body).toBe('{"folderId":"b1g0","analyzeSpecs":[]}');
    expect(received?.headers["content-length"]).toBe(String(received?.body.length));
  });

  it("are a bearer token and a project for a Google token", async () => {
    const credentials = { kind: "google-access-token", token: createSecret("ya29"), userProject: "bill-me" } as const;
    const received = await sent((origin) => ({ google: { origin, credentials } }), GOOGLE_PATH);
    expect(received?.headers).toMatchObject({ authorization: "Bearer ya29", "x-goog-user-project": "bill-me" });
  });
});

it("refuses a second folderId in the body, and the upstream never gets a whole request", async () => {
  const upstream = await startUpstream((response) => json(response, "{}"));
  const credentials = { kind: "yandex-iam-token", token: createSecret("t1.token") } as const;
  const { port } = await startTestServer({
    vendors: { yandex: { origin: upstream.origin, credentials, folderId: "b1g0" } },
  });
  const answer = await post(port, YANDEX_PATH, '{"analyzeSpecs":[],"folder\\u0049d":"other"}');
  expect([answer.status, codeOf(answer)]).toEqual([400, "folder_id_conflict"]);
  expect(upstream.requests).toEqual([]);
});

it.each([
  ["/api/google/v1/projects/my-project/images:annotate", "/v1/projects/my-project/images:annotate"],
  ["/api/google/v1/projects/p1/locations/eu/images:annotate", "/v1/projects/p1/locations/eu/images:annotate"],
])("forwards %s", async (path, upstreamPath) => {
  const upstream = await startUpstream((response) => json(response, "{}"));
  const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
  expect((await post(port, path, "{}")).status).toBe(200);
  expect(upstream.requests[0]?.path).toBe(upstreamPath);
});
