import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { createSecret } from "./configuration/secret.ts";
import { SECURITY_HEADERS } from "./respond/security-headers.ts";
import { json, startUpstream } from "./scripted-upstream.test-data.ts";
import { staticFile } from "./static/static-files.ts";
import type { TestServer } from "./test-server.test-data.ts";
import { codeOf, post, send, sendRaw, startTestServer, vendorsAt, YANDEX_PATH } from "./test-server.test-data.ts";

const FILES = new Map([
  ["/", staticFile("/index.html", Buffer.from("<!doctype html>"))],
  ["/assets/app-AbC12_x9.js", staticFile("/assets/app-AbC12_x9.js", Buffer.from("export {};"))],
]);

async function start() {
  const upstream = await startUpstream((response) => json(response, "{}"));
  const server = await startTestServer({ vendors: vendorsAt(upstream.origin), files: FILES });
  return { upstream, server };
}

/** A raw POST to Yandex with the given lines in place of the usual ones. */
function rawPost(server: TestServer, change: { line?: string; host?: string; more?: readonly string[] }): string {
  const host = change.host ?? `Host: localhost:${server.port}`;
  const more = change.more ?? ["Content-Type: application/json"];
  const lines = [
    change.line ?? `POST ${YANDEX_PATH} HTTP/1.1`,
    host,
    ...more,
    "Content-Length: 2",
    "Connection: close",
  ];
  return `${lines.filter((line) => line !== "").join("\r\n")}\r\n\r\n{}`;
}

const JSON_TYPE = "Content-Type: application/json";
const REFUSED: readonly (readonly [
  status: number,
  change: { line?: string; host?: string; more?: readonly string[] },
])[] = [
  [421, { host: "Host: evil.example" }],
  [421, { host: "Host: localhost" }],
  [421, { host: "Host: localhost:1\r\nHost: localhost:1" }],
  [421, { host: "" }],
  [421, { host: "Host:" }],
  [400, { line: `POST http://localhost${YANDEX_PATH} HTTP/1.1` }],
  [400, { line: `POST http://evil.example/ HTTP/1.1` }],
  [400, { line: `POST //evil.example${YANDEX_PATH} HTTP/1.1` }],
  [400, { line: "OPTIONS * HTTP/1.1" }],
  [400, { line: `GET${YANDEX_PATH} HTTP/1.1` }],
  [400, { line: `POST ${YANDEX_PATH} HTTP/7.5` }],
  [405, { line: `GET ${YANDEX_PATH} HTTP/1.1` }],
  [405, { line: `PUT ${YANDEX_PATH} HTTP/1.1` }],
  [405, { line: `TRACE ${YANDEX_PATH} HTTP/1.1` }],
  [405, { line: `OPTIONS ${YANDEX_PATH} HTTP/1.1` }],
  [405, { line: `DELETE / HTTP/1.1` }],
  [405, { line: "POST / HTTP/1.1" }],
  [405, { line: "POST /healthz HTTP/1.1" }],
  [405, { line: "CONNECT evil.example:443 HTTP/1.1" }],
  [404, { line: "POST /api/yandex HTTP/1.1" }],
  [404, { line: "GET /api/nothing HTTP/1.1" }],
  [404, { line: "GET /assets/nothing.js HTTP/1.1" }],
  [404, { line: "GET /../package.json HTTP/1.1" }],
  [404, { line: "GET /%2e%2e/package.json HTTP/1.1" }],
  [400, { more: [JSON_TYPE, "Connection: Upgrade", "Upgrade: websocket"] }],
  [403, { more: [JSON_TYPE, "Origin: null"] }],
  [403, { more: [JSON_TYPE, "Origin: http://evil.example"] }],
  [403, { more: [JSON_TYPE, "Sec-Fetch-Site: cross-site"] }],
  [403, { more: [JSON_TYPE, "Sec-Fetch-Site: same-site"] }],
  [403, { line: "GET /api/providers HTTP/1.1", more: ["Origin: http://evil.example"] }],
  [403, { line: "GET / HTTP/1.1", more: ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"] }],
  [415, { more: [] }],
  [415, { more: ["Content-Type: text/plain"] }],
  [415, { more: ["Content-Type: application/x-www-form-urlencoded"] }],
  [415, { more: [JSON_TYPE, "Content-Encoding: gzip"] }],
  [417, { more: [JSON_TYPE, "Expect: something"] }],
  [431, { more: [JSON_TYPE, ...Array.from({ length: 64 }, (_, index) => `X-${index}: 1`)] }],
  [431, { more: [JSON_TYPE, `X-Long: ${"x".repeat(17_000)}`] }],
  [400, { more: [JSON_TYPE, "Transfer-Encoding: chunked"] }],
  [400, { more: [JSON_TYPE, "Content-Length: 3"] }],
  [400, { more: [JSON_TYPE, "X-Bad : 1"] }],
  [400, { more: [JSON_TYPE, "X-Bad\u0000: 1"] }],
];

describe("a request that is not for this server", () => {
  it.each(REFUSED)("is answered %i: %j", async (status, change) => {
    const { upstream, server } = await start();
    const answer = await sendRaw(server.port, rawPost(server, change));
    expect(answer.split("\r\n", 1)[0]).toContain(`HTTP/1.1 ${status} `);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer).toContain(`${name}: ${value}`);
    expect(answer).toMatch(/\{"code":"[a-z_]+","message":".+","retryable":false\}$/);
    expect(answer).not.toMatch(/access-control|x-powered-by|\r\nserver:/i);
    expect(upstream.connections()).toBe(0);
  });

  it("is told what is allowed", async () => {
    const { server } = await start();
    const allow = async (line: string) =>
      (await sendRaw(server.port, rawPost(server, { line }))).match(/Allow: (.*)/)?.[1];
    expect(await allow(`PUT ${YANDEX_PATH} HTTP/1.1`)).toBe("POST");
    expect(await allow("POST /healthz HTTP/1.1")).toBe("GET, HEAD");
    expect(await allow("CONNECT a:1 HTTP/1.1")).toBe("GET, HEAD, POST");
  });
});

describe("a request for this server", () => {
  it.each([
    [`http://localhost`, { "Sec-Fetch-Site": "same-origin" }],
    [`http://127.0.0.1`, {}],
    [`http://[::1]`, {}],
  ])("comes from %s", async (origin, more) => {
    const { server } = await start();
    const headers = { ...more, Origin: `${origin}:${server.port}`, "Content-Type": "application/json" };
    const answer = await send({ port: server.port, path: YANDEX_PATH, method: "POST", headers, body: "{}" });
    expect(answer.status).toBe(200);
  });

  it("may wait to be asked for its body", async () => {
    const { upstream, server } = await start();
    const socket = connect(server.port, "127.0.0.1");
    const head = `POST ${YANDEX_PATH} HTTP/1.1\r\nHost: localhost:${server.port}\r\n${JSON_TYPE}\r\n`;
    socket.write(`${head}Content-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n`);
    const [first] = (await once(socket, "data")) as [Buffer];
    expect(first.toString("latin1")).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    socket.write("{}");
    const [second] = (await once(socket, "data")) as [Buffer];
    expect(second.toString("latin1")).toContain("HTTP/1.1 200 ");
    expect(upstream.requests[0]?.body).toBe("{}");
    socket.destroy();
  });

  it("gets health, files and their headers", async () => {
    const { server } = await start();
    const health = await send({ port: server.port, path: "/healthz" });
    expect(health.body).toBe('{"status":"ok","version":"1.2.3"}');
    const asset = await send({ port: server.port, path: "/assets/app-AbC12_x9.js" });
    expect(asset.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "cross-origin-embedder-policy": "require-corp",
    });
    const page = await send({ port: server.port, path: "/?lang=ru" });
    expect([page.body, page.headers["cache-control"]]).toEqual(["<!doctype html>", "no-cache"]);
    const head = await send({ port: server.port, path: "/", method: "HEAD" });
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", "15"]);
  });

  it("gets a word about a page that is not built", async () => {
    const { port } = await startTestServer();
    const answer = await send({ port, path: "/" });
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(answer.body).toContain("npm run build");
  });

  it("gets a word when the engine is off", async () => {
    const { port } = await startTestServer();
    expect(codeOf(await post(port, "/api/builtin/v1/images:annotate", "{}"))).toBe("engine_off");
  });

  it("gets a word in the vendor's own shape about methods that the engine does not have", async () => {
    const { port } = await startTestServer();
    const files = await post(port, "/v1/files:annotate", "{}");
    expect([files.status, JSON.parse(files.body)]).toMatchObject([501, { error: { status: "UNIMPLEMENTED" } }]);
    const operation = await send({ port, path: "/v1/operations/abc" });
    expect([operation.status, JSON.parse(operation.body)]).toMatchObject([501, { error: { code: 501 } }]);
    const unknown = await post(port, "/vision/v1/batchGuess", "{}");
    expect([unknown.status, JSON.parse(unknown.body)]).toEqual([404, { code: 5, message: "Not Found" }]);
  });

  it("gets it in the vendor's own shape at the vendor's own path", async () => {
    const { port } = await startTestServer();
    const { status, body } = await post(port, "/v1/images:annotate", "{}");
    const message = "The built-in engine is switched off or not built.";
    expect([status, JSON.parse(body)]).toEqual([503, { error: { code: 503, message, status: "UNAVAILABLE" } }]);
  });
});

describe("an access token", () => {
  const listen = { accessToken: createSecret("correct-horse-battery") };
  it("is asked of everyone, for everything but health", async () => {
    const { port } = await startTestServer({ listen, files: FILES });
    for (const path of ["/", "/api/providers", "/assets/app-AbC12_x9.js"]) {
      const answer = await send({ port, path });
      expect([answer.status, answer.headers["www-authenticate"]]).toEqual([
        401,
        'Basic realm="Proofbox", charset="UTF-8"',
      ]);
    }
    expect((await post(port, YANDEX_PATH, "{}")).status).toBe(401);
    expect((await send({ port, path: "/healthz" })).status).toBe(200);
  });
  it("opens", async () => {
    const { port } = await startTestServer({ listen, files: FILES });
    const headers = { Authorization: "Bearer correct-horse-battery" };
    expect((await send({ port, path: "/", headers })).status).toBe(200);
  });
});

it("takes the names of public hosts as they are told", async () => {
  const { port } = await startTestServer({ listen: { publicHosts: ["scan.example.org"] } });
  const headers = { Host: "scan.example.org", Origin: "https://scan.example.org" };
  expect((await send({ port, path: "/healthz", headers })).status).toBe(200);
});

it("writes a line about what it did, without the path's query", async () => {
  const { server } = await start();
  await send({ port: server.port, path: `${YANDEX_PATH}?key=hidden`, method: "PUT" });
  expect(server.log).toMatchObject([
    {
      event: "request",
      fields: { method: "PUT", route: "yandex yandex-vision", status: 405, reason: "method_not_allowed" },
    },
  ]);
  expect(JSON.stringify(server.log)).not.toContain("hidden");
});
