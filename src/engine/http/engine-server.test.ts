import { once } from "node:events";
import { request } from "node:http";
import type { ClientRequest, IncomingMessage, Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { engineInfo } from "./engine-info.ts";
import { createEngineServer } from "./engine-server.ts";
import type { EngineServerOptions } from "./engine-server.ts";
import { createProgressDesk } from "../progress/progress-desk.ts";
import { EngineFailure } from "../engine-failure.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server on a free port, asked for one path with one body. */
async function send(
  answer: EngineServerOptions["answer"],
  body: string,
  path = "/v1/images:annotate",
): Promise<ClientRequest> {
  const port = await listenWith(answer);
  const sent = request({ host: "127.0.0.1", port, path, method: "POST", agent: false });
  sent.end(body);
  return sent;
}

async function listenWith(answer: EngineServerOptions["answer"], waitMs = 60_000): Promise<number> {
  const progress = createProgressDesk({ maxRequests: 8, waitMs });
  const server = createEngineServer({ info: engineInfo({ hasLibrary: false }), progress, answer });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function responseTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on("response", resolve).on("error", reject);
  });
}

test("the wire of the path and the parsed body reach the engine, its answer comes back with its name", async () => {
  const sent = await send((raw, { wire }) => Promise.resolve({ httpStatus: 200, body: { raw, wire } }), '{"a":1}');
  const response = await responseTo(sent);
  expect(await textOf(response)).toBe('{"raw":{"a":1},"wire":"google-vision"}');
  expect(response.headers["x-proofbox-engine"]).toMatch(/^proofbox-builtin\/\d/);
});

test("a caller that goes away aborts the work", async () => {
  const aborted = deferred();
  const started = deferred();
  const sent = await send((_raw, _target, { signal }) => {
    signal.addEventListener("abort", () => {
      aborted.resolve();
    });
    started.resolve();
    return new Promise(() => undefined);
  }, "{}");
  sent.on("error", () => undefined);
  await started.promise;
  sent.destroy();
  await expect(aborted.promise).resolves.toBeUndefined();
});

test("too many waiting pictures are code 8, under its HTTP status", async () => {
  const sent = await send(() => Promise.reject(new EngineFailure("busy", "Too many")), "{}", "/vision/v1/batchAnalyze");
  expect((await responseTo(sent)).statusCode).toBe(429);
});

test("what is no JSON never reaches the engine", async () => {
  expect((await responseTo(await send(unreachable, "{"))).statusCode).toBe(400);
});

test("standing in for Google, 10 MB of JSON are the limit, which is said in its words; the app may send more", async () => {
  const body = `{"requests":[]${" ".repeat(10 * 1024 * 1024)}}`;
  const refused = await responseTo(await send(unreachable, body, "/double/v1/images:annotate"));
  expect(refused.statusCode).toBe(400);
  expect(await textOf(refused)).toContain('"Request payload size exceeds the limit: 10485760 bytes."');
  const taken = await send(() => Promise.resolve({ httpStatus: 200, body: {} }), body);
  expect((await responseTo(taken)).statusCode).toBe(200);
});

const unreachable: EngineServerOptions["answer"] = () => Promise.reject(new Error("reached"));

async function textOf(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return text;
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const ID = "0123456789abcdef0123456789abcdef";

function follow(port: number, id = ID): Promise<IncomingMessage> {
  const asked = request({ host: "127.0.0.1", port, path: `/progress/${id}`, agent: false });
  asked.end();
  return responseTo(asked);
}

test("progress goes to who follows the request's id, and ends with the answer", async () => {
  const isFollowed = deferred();
  const port = await listenWith(async (_raw, _target, { report }) => {
    report({ image: 0, stage: "opening", fraction: 0 });
    await isFollowed.promise;
    for (let done = 1; done <= 40; done += 1)
      report({ image: 0, stage: "reading-lines", fraction: done / 40, lines: { done, total: 40 } });
    report({ image: 1, stage: "faces", fraction: 0.5 });
    return { httpStatus: 200, body: {} };
  });
  const stream = await follow(port);
  const headers = { "x-proofbox-progress": ID };
  const sent = request({ host: "127.0.0.1", port, path: "/v1/images:annotate", method: "POST", headers, agent: false });
  sent.end("{}");
  const first = await new Promise<string>((resolve) => {
    stream.once("data", (chunk: Buffer) => {
      resolve(String(chunk));
    });
  });
  expect(first).toBe('{"image":0,"stage":"opening","fraction":0}\n');
  isFollowed.resolve();
  // Of what came at once, the latest of each picture is told.
  expect(await textOf(stream)).toBe(
    '{"image":0,"stage":"reading-lines","fraction":1,"lines":{"done":40,"total":40}}\n{"image":1,"stage":"faces","fraction":0.5}\n',
  );
  expect((await responseTo(sent)).statusCode).toBe(200);
});

test.each([
  ["an id that no request has", ID],
  ["what is no id", "../info"],
])("following %s ends without a word", async (_, id) => {
  const port = await listenWith(() => Promise.resolve({ httpStatus: 200, body: {} }), 50);
  const stream = await follow(port, id);
  expect(stream.statusCode).toBe(200);
  expect(await textOf(stream)).toBe("");
});

test("following ends when the caller of the request goes away", async () => {
  const port = await listenWith(
    (_raw, _target, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(new EngineFailure("cancelled", "gone"));
        });
      }),
  );
  const headers = { "x-proofbox-progress": ID };
  const sent = request({ host: "127.0.0.1", port, path: "/v1/images:annotate", method: "POST", headers, agent: false });
  sent.on("error", () => undefined);
  sent.end("{}");
  await once(sent, "finish");
  const stream = await follow(port);
  sent.destroy();
  expect(await textOf(stream)).toBe("");
});
