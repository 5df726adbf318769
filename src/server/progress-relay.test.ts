import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { expect, it, vi } from "vitest";
import { startFakeEngine } from "./engine-service/fake-engine.test-data.ts";
import { codeOf, post, send, startTestServer } from "./test-server.test-data.ts";

const ID = "0123456789abcdef0123456789abcdef";
const PATH = `/api/builtin/progress/${ID}`;
const ANNOTATE = "/api/builtin/v1/images:annotate";

/** Tells one line of progress and goes on for ever, unless it is asked to end. */
const SCRIPT = `
import { createServer } from "node:http";
const info = { engine: { name: "fake", version: "0.0.1" }, features: [], languages: [], textModels: [], mediaTypes: [],
  limits: { imagesPerBatch: 8, bytesPerImage: 1, pixelsPerImage: 2, bytesPerRequest: 3, featuresPerImage: 4 } };
process.stdin.on("end", () => process.exit(0)).resume();
createServer((request, response) => {
  if (request.url === "/info") return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(info));
  if (request.url.startsWith("/progress/")) {
    request.socket.on("close", () => console.error("left"));
    return response.writeHead(200).write(request.url + "\\n");
  }
  let body = "";
  request.on("data", (chunk) => { body += chunk; });
  request.on("end", () => {
    if (body.includes("x-exit")) process.exit(7);
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ id: request.headers["x-proofbox-progress"] ?? null }));
  });
}).listen(process.env.ENGINE_SOCKET);
`;

async function open(port: number): Promise<{ stream: IncomingMessage; close: () => void }> {
  const asked = request({ host: "127.0.0.1", port, path: PATH, agent: false });
  asked.on("error", () => undefined);
  asked.end();
  const stream = await new Promise<IncomingMessage>((resolve) => asked.on("response", resolve));
  await new Promise((resolve) => stream.once("data", resolve));
  return { stream, close: () => asked.destroy() };
}

function ended(stream: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    stream.on("error", () => undefined).on("close", resolve);
  });
}

it("passes on what the engine tells, and lets go of it when the reader leaves", async () => {
  const { engine, log } = startFakeEngine({ script: SCRIPT });
  const { port } = await startTestServer({ engine });
  const { stream, close } = await open(port);
  expect(stream.headers).toMatchObject({ "content-type": "application/x-ndjson", "cache-control": "no-store" });
  expect(stream.headers["content-security-policy"]).toContain("default-src 'none'");
  close();
  await vi.waitFor(() => {
    expect(log.map(({ fields }) => fields["line"])).toContain("left");
  });
});

it("ends when the engine dies, and then works with the next one", async () => {
  const { engine } = startFakeEngine({ script: SCRIPT });
  const { port } = await startTestServer({ engine });
  const { stream } = await open(port);
  const over = ended(stream.resume());
  await post(port, ANNOTATE, '{"x-exit":1}');
  await over;
  const next = await open(port);
  expect(next.stream.statusCode).toBe(200);
  next.close();
});

it("follows so many requests at the same time and no more", async () => {
  const { engine } = startFakeEngine({ script: SCRIPT });
  const { port } = await startTestServer({ engine, limits: { progressStreams: 1 } });
  const { close } = await open(port);
  expect(codeOf(await send({ port, path: PATH }))).toBe("busy");
  close();
});

it("tells the engine the id of a request under /api, if it is one, and never at a vendor's own path", async () => {
  const { engine } = startFakeEngine({ script: SCRIPT });
  const { port } = await startTestServer({ engine });
  const idAt = async (path: string, id: string) => {
    const headers = { "Content-Type": "application/json", "x-proofbox-progress": id };
    const { body } = await send({ port, path, method: "POST", headers, body: "{}" });
    return JSON.parse(body) as unknown;
  };
  expect(await idAt(ANNOTATE, ID)).toEqual({ id: ID });
  expect(await idAt(ANNOTATE, "../info")).toEqual({ id: null });
  expect(await idAt("/v1/images:annotate", ID)).toEqual({ id: null });
});

it("is for reading, for this server's own pages, and not there without an engine", async () => {
  const { port } = await startTestServer();
  expect(codeOf(await send({ port, path: PATH }))).toBe("engine_off");
  expect(codeOf(await send({ port, path: PATH, method: "POST" }))).toBe("method_not_allowed");
  expect(codeOf(await send({ port, path: PATH, headers: { Origin: "http://evil.example" } }))).toBe("cross_origin");
  expect(codeOf(await send({ port, path: "/api/builtin/progress/../info" }))).not.toBe("engine_off");
  expect(codeOf(await send({ port, path: `${PATH}0` }))).toBe("not_found");
});
