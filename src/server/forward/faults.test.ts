import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { json, onWholeRequest, startRawUpstream, startUpstream } from "../scripted-upstream.test-data.ts";
import type { TestServerOptions } from "../test-server.test-data.ts";
import { codeOf, GOOGLE_PATH, post, send, startTestServer, vendorsAt, YANDEX_PATH } from "../test-server.test-data.ts";

const JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const limits: NonNullable<TestServerOptions["limits"]> = {
  vendor: { connectMs: 1_000, firstByteMs: 60, totalMs: 2_000, answerBytes: 100_000 },
};

async function answerTo(raw: string | undefined, path = YANDEX_PATH) {
  const upstream = await startRawUpstream((socket) => {
    onWholeRequest(socket, () => {
      if (raw === undefined) socket.resetAndDestroy();
      else socket.end(raw);
    });
  });
  const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin), limits });
  const answer = await post(port, path, "{}");
  return { answer, connections: upstream.connections() };
}

const RAW_FAULTS: readonly (readonly [name: string, raw: string | undefined, status: number, code: string])[] = [
  ["reset before the headers", undefined, 502, "upstream_reset"],
  ["close before the headers", "", 502, "upstream_reset"],
  ["close inside the headers", "HTTP/1.1 200 OK\r\nContent-Ty", 502, "upstream_reset"],
  ["garbage", "SSH-2.0-OpenSSH_9\r\n\r\n", 502, "upstream_invalid"],
  ["two lengths", `${JSON_HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 502, "upstream_invalid"],
  ["headers of 200 KB", `${JSON_HEAD}X-Long: ${"x".repeat(200_000)}\r\n\r\n{}`, 502, "upstream_invalid"],
  ["close in a body with a length", `${JSON_HEAD}Content-Length: 99\r\n\r\n{"a":1`, 502, "upstream_incomplete"],
  [
    "close in a chunked body",
    `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n`,
    502,
    "upstream_incomplete",
  ],
  ["close in a body of unknown length", `${JSON_HEAD}\r\n{"a":[1,`, 502, "upstream_incomplete"],
  ["a page instead of JSON", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", 502, "upstream_not_provider"],
  ["no type at all", "HTTP/1.1 200 OK\r\n\r\n{}", 502, "upstream_not_provider"],
  ["a page for a missing path", "HTTP/1.1 404 X\r\nContent-Type: text/html\r\n\r\n", 502, "upstream_not_provider"],
  ["a page for trouble", "HTTP/1.1 502 X\r\nContent-Type: text/html\r\n\r\n", 503, "upstream_unavailable"],
  ["a page for too many", "HTTP/1.1 429 X\r\nContent-Type: text/html\r\n\r\n", 429, "upstream_quota"],
  ["a redirect", "HTTP/1.1 307 X\r\nLocation: http://169.254.169.254/\r\n\r\n", 502, "upstream_redirect"],
  ["a switch of protocols", "HTTP/1.1 101 X\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", 502, "upstream_invalid"],
  ["a length that is too large", `${JSON_HEAD}Content-Length: 9999999\r\n\r\n{`, 502, "upstream_too_large"],
  ["a body that is too large", `${JSON_HEAD}\r\n"${"x".repeat(200_000)}"`, 502, "upstream_too_large"],
  ["an encoding nobody asked for", `${JSON_HEAD}Content-Encoding: br\r\n\r\n{}`, 502, "upstream_invalid"],
  ["bytes that are not gzip", `${JSON_HEAD}Content-Encoding: gzip\r\n\r\n{}`, 502, "upstream_invalid"],
];

describe.each([
  ["yandex", YANDEX_PATH],
  ["google", GOOGLE_PATH],
])("an upstream of %s that fails", (_, path) => {
  it.each(RAW_FAULTS)("by %s is told as a typed error", async (_name, raw, status, code) => {
    const { answer, connections } = await answerTo(raw, path);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(connections).toBe(1);
  });
});

const script = async (onRequest: (response: ServerResponse) => void, more: TestServerOptions["limits"] = {}) => {
  const upstream = await startUpstream(onRequest);
  const { port } = await startTestServer({
    vendors: vendorsAt(upstream.origin),
    limits: { ...limits, ...more, vendor: { ...limits.vendor, ...more.vendor } },
  });
  return { upstream, port };
};

it("that does not answer is a timeout", async () => {
  const { port } = await script(() => undefined);
  const answer = await post(port, YANDEX_PATH, "{}");
  expect([answer.status, codeOf(answer)]).toEqual([504, "upstream_timeout"]);
});

it("that begins an answer and stops is a timeout by the time for everything", async () => {
  const { port } = await script(
    (response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write("{");
    },
    { vendor: { totalMs: 80 } },
  );
  const answer = await post(port, YANDEX_PATH, "{}");
  expect([answer.status, codeOf(answer)]).toEqual([504, "upstream_timeout"]);
});

it("that trickles is too slow", async () => {
  const { port } = await script(
    (response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write("{");
    },
    { vendor: { totalMs: 60_000, rateGraceMs: 1 } },
  );
  const answer = await post(port, YANDEX_PATH, "{}");
  expect([answer.status, codeOf(answer)]).toEqual([504, "upstream_slow"]);
});

it("that is not there is unreachable", async () => {
  const upstream = await startUpstream(() => undefined);
  const { port } = await startTestServer({ vendors: vendorsAt(new URL("http://127.0.0.1:1")) });
  const answer = await post(port, GOOGLE_PATH, "{}");
  expect([answer.status, codeOf(answer), upstream.connections()]).toEqual([502, "upstream_unreachable", 0]);
});

it("that unpacks to more than the limit is cut off there", async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
  const { port } = await script((response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
    response.end(bomb);
  });
  const answer = await post(port, YANDEX_PATH, "{}");
  expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_too_large"]);
});

it("that breaks off a long answer lets the caller see the cut", async () => {
  const { port } = await script(
    (response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(`["${"x".repeat(50_000)}`, () => response.destroy());
    },
    { vendor: { heldAnswerBytes: 1_000 } },
  );
  await expect(post(port, YANDEX_PATH, "{}")).rejects.toThrow(/aborted|hang up|ECONNRESET/);
});

it("that answers before the body is complete is heard at once", async () => {
  const upstream = await startRawUpstream((socket) => {
    socket.once("data", () =>
      socket.write("HTTP/1.1 401 X\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
    );
  });
  const { port } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
  const answer = await post(port, YANDEX_PATH, Buffer.alloc(11_000_000, 0x20));
  expect([answer.status, answer.body]).toEqual([401, "{}"]);
});

describe("a kept connection that the upstream closed", () => {
  /** Answers the first request on each connection and resets at the first byte of the second. */
  const startForgetful = () =>
    startRawUpstream((socket) => {
      onWholeRequest(socket, () => {
        socket.removeAllListeners("data");
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        socket.once("data", () => socket.resetAndDestroy());
      });
    });

  it("is replaced by a new one, without the caller seeing it", async () => {
    const upstream = await startForgetful();
    const { port, log } = await startTestServer({ vendors: vendorsAt(upstream.origin) });
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(await post(port, YANDEX_PATH, '{"a":1}'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(log.some(({ event }) => event === "stale-connection")).toBe(true);
  });

  it("fails the request when its body is no longer at hand", async () => {
    const upstream = await startForgetful();
    const { port } = await startTestServer({
      vendors: vendorsAt(upstream.origin),
      limits: { body: { replayBytes: 10 } },
    });
    const first = await post(port, YANDEX_PATH, "{}");
    const second = await post(port, YANDEX_PATH, JSON.stringify({ a: "x".repeat(1_000) }));
    expect([first.status, second.status, codeOf(second)]).toEqual([200, 502, "upstream_reset"]);
  });
});

describe("a body", () => {
  const start = async () => {
    const upstream = await startUpstream((response) => json(response, "{}"));
    const server = await startTestServer({
      vendors: vendorsAt(upstream.origin),
      limits: { body: { bodyBytes: 1_000, bodyMs: 200 } },
    });
    return { upstream, port: server.port };
  };

  it("that is declared too large is refused before anyone is asked", async () => {
    const { upstream, port } = await start();
    const answer = await post(port, YANDEX_PATH, Buffer.alloc(1_001, 0x20));
    expect([answer.status, codeOf(answer), upstream.connections()]).toEqual([413, "body_too_large", 0]);
  });

  it("that becomes too large on the way is refused, and the upstream never gets all of it", async () => {
    const { upstream, port } = await start();
    const headers = { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
    const answer = await send({ port, path: YANDEX_PATH, method: "POST", headers, body: Buffer.alloc(300_000, 0x20) });
    expect([answer.status, codeOf(answer)]).toEqual([413, "body_too_large"]);
    expect(upstream.requests).toEqual([]);
  });

  it("that does not come is a timeout", async () => {
    const { upstream, port } = await start();
    const headers = { "Content-Type": "application/json", "Content-Length": 900 };
    const answer = await new Promise<string>((resolve) => {
      void import("node:net").then(({ connect }) => {
        const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
        const socket = connect(port, "127.0.0.1");
        socket.once("data", (chunk) => {
          resolve(chunk.toString("latin1"));
          socket.destroy();
        });
        socket.write(`POST ${YANDEX_PATH} HTTP/1.1\r\nHost: localhost:${port}\r\n${head.join("\r\n")}\r\n\r\n{"a":`);
      });
    });
    expect(answer).toContain("HTTP/1.1 408");
    expect(answer).toContain('"request_timeout"');
    expect(upstream.requests).toEqual([]);
  });
});
