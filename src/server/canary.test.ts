import { describe, expect, it } from "vitest";
import { createSecret } from "./configuration/secret.ts";
import { onWholeRequest, startRawUpstream } from "./scripted-upstream.test-data.ts";
import {
  GOOGLE_KEY,
  GOOGLE_PATH,
  sendRaw,
  startTestServer,
  vendorsAt,
  YANDEX_KEY,
  YANDEX_PATH,
} from "./test-server.test-data.ts";

const TOKEN = "canary-access-93d2c0aa";
const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const FAULTS: Readonly<Record<string, string | undefined>> = {
  answer: `${HEAD}Content-Length: 2\r\n\r\n{}`,
  refused: 'HTTP/1.1 401 X\r\nContent-Type: application/json\r\n\r\n{"message":"API key not valid"}',
  redirect: "HTTP/1.1 302 X\r\nLocation: http://127.0.0.1:1/\r\n\r\n",
  page: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>",
  garbage: "\u0000\u0001garbage",
  broken: `${HEAD}Content-Length: 20\r\n\r\n{`,
  reset: undefined,
};
const METHODS = ["GET", "HEAD", "POST", "PUT", "TRACE", "OPTIONS", "BREW"];
const PATHS = [YANDEX_PATH, GOOGLE_PATH, "/v1/images:annotate", "/api/providers", "/healthz", "/", "/nothing", "*"];

/** The key as it is, encoded in the usual ways, and every 12 characters of it. */
function formsOf(key: string): readonly string[] {
  const bytes = Buffer.from(key);
  const windows = Array.from({ length: key.length - 11 }, (_, start) => key.slice(start, start + 12));
  const encoded = [
    bytes.toString("base64"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    encodeURIComponent(key),
  ];
  return [key, ...windows, ...encoded.map((each) => each.replace(/=+$/, ""))];
}

const FORMS = [YANDEX_KEY, GOOGLE_KEY, TOKEN].flatMap(formsOf);

describe.each(Object.keys(FAULTS))("with an upstream that gives: %s", (fault) => {
  it("no key is in any answer or log line", async () => {
    const seen: string[] = [];
    const upstream = await startRawUpstream((socket) => {
      socket.on("data", (chunk: Buffer) => seen.push(chunk.toString("latin1")));
      onWholeRequest(socket, () => {
        const answer = FAULTS[fault];
        if (answer === undefined) socket.resetAndDestroy();
        else socket.end(answer, "latin1");
      });
    });
    const listen = { accessToken: createSecret(TOKEN) };
    const server = await startTestServer({ vendors: vendorsAt(upstream.origin), listen });
    const calls = METHODS.flatMap((method) => PATHS.map((path) => ({ method, path })));
    const answers: string[] = [];
    for (const { method, path } of calls) {
      const lines = [`${method} ${path} HTTP/1.1`, `Host: localhost:${server.port}`, `Authorization: Bearer ${TOKEN}`];
      const body = "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
      answers.push(await sendRaw(server.port, `${lines.join("\r\n")}\r\n${body}`, "write"));
    }
    const shown = `${answers.join("\n")}\n${JSON.stringify(server.log)}`;
    expect(FORMS.filter((form) => shown.includes(form))).toEqual([]);
    expect(calls.filter((_, index) => answers[index]?.startsWith("HTTP/1.1 ") !== true)).toEqual([]);
    expect([
      seen.join("").includes(YANDEX_KEY),
      seen.join("").includes(GOOGLE_KEY),
      seen.join("").includes(TOKEN),
    ]).toEqual([true, true, false]);
  });
});
