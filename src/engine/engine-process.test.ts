import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import sharp from "sharp";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkedBitmap, iconFile } from "./raster/bitmap.test-data.ts";

// The engine as it is shipped: built, in its own process, spoken to over its socket.
const folder = mkdtempSync(join(tmpdir(), "engine-test-"));
const socketPath =
  process.platform === "win32" ? `\\\\.\\pipe\\engine-test-${String(process.pid)}` : join(folder, "engine.sock");
// Inside the project, where the built files find the packages they load.
const outDir = `node_modules/.cache/engine-test-${String(process.pid)}`;
let engine: ChildProcess;
/** How often what the engine does is looked at, and far longer than it may take. */
const PATIENT = { interval: 250, timeout: 50_000 };

beforeAll(async () => {
  await build({ logLevel: "silent", build: { ssr: true, outDir } });
  engine = spawn(process.execPath, [join(outDir, "engine", "main.js")], {
    env: { ...process.env, ENGINE_SOCKET: socketPath, ENGINE_LIBRARY: join(folder, "library") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdout } = engine;
  if (stdout === null) throw new Error("The engine has no output");
  await new Promise<void>((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      if (line === "ready") resolve();
    });
  });
}, 60_000);

afterAll(() => {
  engine.kill();
  rmSync(outDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly engine: unknown;
  readonly body: unknown;
}

function responseTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on("response", resolve).on("error", reject);
  });
}

function childrenOf(pid: number | undefined): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=", "-o", "ppid="], { encoding: "utf8" });
  return table.split("\n").flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return child !== undefined && parent === pid ? [child] : [];
  });
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const sent = request({ socketPath, method, path });
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const response = await responseTo(sent);
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, engine: response.headers["x-proofbox-engine"], body: parse(text) };
}

function textRequest(file: string) {
  const content = readFileSync(`src/engine/fixtures/${file}`).toString("base64");
  const textDetectionConfig = { languageCodes: ["en"] };
  return { analyzeSpecs: [{ content, features: [{ type: "TEXT_DETECTION", textDetectionConfig }] }] };
}

test("tells what it is and what it can", async () => {
  const { status, body, engine: name } = await call("GET", "/info");
  expect(status).toBe(200);
  expect(name).toMatch(/^proofbox-builtin\//);
  expect(body).toMatchObject({
    engine: { name: "proofbox-builtin" },
    wires: ["yandex-vision", "google-vision"],
    textModels: ["page", "line"],
  });
  expect(JSON.stringify(body)).toContain('{"feature":"quality","wires":["yandex-vision"]}');
  expect(JSON.stringify(body)).toContain('{"feature":"colors","wires":["google-vision"]}');
});

test("answers a request of each wire", async () => {
  const yandex = await call("POST", "/vision/v1/batchAnalyze", textRequest("one-word.png"));
  expect(yandex.status).toBe(200);
  expect(JSON.stringify(yandex.body)).toContain('"text":"EXIT"');
  const content = readFileSync("src/engine/fixtures/hopper.jpg").toString("base64");
  const google = await call("POST", "/v1/images:annotate", {
    requests: [{ image: { content }, features: [{ type: "FACE_DETECTION" }] }],
  });
  expect(google.body).toMatchObject({ responses: [{ faceAnnotations: [{}] }] });
});

test("says what a picture is like over the wire that has a word for it", async () => {
  const content = readFileSync("src/engine/fixtures/hopper.jpg").toString("base64");
  const yandex = await call("POST", "/vision/v1/batchAnalyze", {
    analyzeSpecs: [{ content, features: [{ type: "CLASSIFICATION", classificationConfig: { model: "quality" } }] }],
  });
  expect(yandex.body).toMatchObject({ results: [{ results: [{ classification: { properties: [{}, {}, {}] } }] }] });
  const types = ["IMAGE_PROPERTIES", "CROP_HINTS", "LABEL_DETECTION", "SAFE_SEARCH_DETECTION"];
  const google = await call("POST", "/v1/images:annotate", {
    requests: [{ image: { content }, features: types.map((type) => ({ type })) }],
  });
  expect(google.body).toMatchObject({
    responses: [
      {
        imagePropertiesAnnotation: {},
        cropHintsAnnotation: {},
        safeSearchAnnotation: {},
      },
    ],
  });
  expect(JSON.stringify(google.body)).toContain('"labelAnnotations":[{"description":');
});

test("a broken picture costs itself only", async () => {
  const good = textRequest("one-word.png").analyzeSpecs;
  const bad = good.map((spec) => ({ ...spec, content: "aGVsbG8=" }));
  const { status, body } = await call("POST", "/vision/v1/batchAnalyze", { analyzeSpecs: [...bad, ...good] });
  expect(status).toBe(200);
  expect(body).toMatchObject({ results: [{ error: { code: 3 } }, { results: [{ textDetection: {} }] }] });
});

test("finds the copy of a picture that was analysed before", async () => {
  const picture = readFileSync("src/engine/fixtures/hopper.jpg");
  const search = async (content: Buffer) => {
    const spec = { content: content.toString("base64"), features: [{ type: "IMAGE_COPY_SEARCH" }] };
    return (await call("POST", "/vision/v1/batchAnalyze", { analyzeSpecs: [spec] })).body;
  };
  await search(picture);
  expect(await search(await sharp(picture).flop().jpeg().toBuffer())).toMatchObject({
    results: [{ results: [{ imageCopySearch: { copyCount: "1", topResults: [{}] } }] }],
  });
  expect(readdirSync(join(folder, "library"))).toEqual(["pictures-1.records"]);
});

test("goes on after a caller that went away", async () => {
  const leaving = request({ socketPath, method: "POST", path: "/vision/v1/batchAnalyze" });
  leaving.on("error", () => undefined);
  leaving.end(JSON.stringify(textRequest("upside-down.png")));
  await once(leaving, "finish");
  leaving.destroy();
  const { status } = await call("POST", "/vision/v1/batchAnalyze", textRequest("one-word.png"));
  expect(status).toBe(200);
});

/** User and system time of the engine and its children, those that ended included, in ms; undefined where nobody tells. */
function cpuMs(): number | undefined {
  if (process.platform !== "linux") return undefined;
  const ticks = [engine.pid ?? 0, ...childrenOf(engine.pid)].map((pid) => {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    return fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
  });
  return 10 * ticks.reduce((total, each) => total + each, 0);
}

/** Resolves when the engine has done so much work since. */
async function untilWorked(sinceMs: number, ms: number): Promise<void> {
  await vi.waitFor(() => {
    expect((cpuMs() ?? Infinity) - sinceMs).toBeGreaterThanOrEqual(ms);
  }, PATIENT);
}

/** Resolves with the time at which the engine does next to nothing any more. */
async function untilIdle(): Promise<number> {
  let seenMs = -Infinity;
  await vi.waitFor(() => {
    const beforeMs = seenMs;
    seenMs = cpuMs() ?? 0;
    expect(seenMs - beforeMs).toBeLessThanOrEqual(20);
  }, PATIENT);
  return seenMs;
}

test("the work for a caller that leaves in mid-work ends, and the same bytes have the same answers afterwards", async () => {
  const files = ["one-word.png", "upside-down.png", "hopper.jpg"];
  const answers = async (names: readonly string[]) => {
    const all = new Map<string, unknown>();
    for (const name of names) all.set(name, await call("POST", "/vision/v1/batchAnalyze", textRequest(name)));
    return all;
  };
  const first = await answers(files);
  const idleMs = await untilIdle();
  await call("POST", "/vision/v1/batchAnalyze", textRequest("upside-down.png"));
  const startedMs = await untilIdle();
  const wholeMs = startedMs - idleMs;
  const leaving = request({ socketPath, method: "POST", path: "/vision/v1/batchAnalyze" });
  leaving.on("error", () => undefined);
  leaving.end(JSON.stringify(textRequest("upside-down.png")));
  await once(leaving, "finish");
  await untilWorked(startedMs, wholeMs / 10);
  const leftMs = cpuMs() ?? 0;
  leaving.destroy();
  // What takes the place of ended threads and processes starts meanwhile, and costs less than what is left of a page.
  if (process.platform === "linux") expect((await untilIdle()) - leftMs).toBeLessThan(0.75 * wholeMs);
  expect(await answers(files.toReversed())).toEqual(first);
}, 120_000);

test("answers although its children are killed in mid-work, and so is the next request", async () => {
  for (let round = 0; round < 3; round += 1) {
    const sent = request({ socketPath, method: "POST", path: "/vision/v1/batchAnalyze" });
    const answered = responseTo(sent);
    sent.end(JSON.stringify(textRequest("upside-down.png")));
    await once(sent, "finish");
    for (const pid of childrenOf(engine.pid)) process.kill(pid, "SIGKILL");
    const response = await answered;
    let text = "";
    for await (const chunk of response) text += String(chunk);
    expect(text).toContain('"text":"municipal"');
  }
  const { body } = await call("POST", "/vision/v1/batchAnalyze", textRequest("one-word.png"));
  expect(JSON.stringify(body)).toContain('"text":"EXIT"');
});

test("broken pictures of nine formats are decoded or refused, each one, and the good one among them is answered", async () => {
  const good = readFileSync("src/engine/fixtures/hopper.jpg");
  const features = [{ type: "IMAGE_PROPERTIES" }];
  const image = (bytes: Uint8Array) => ({ image: { content: Buffer.from(bytes).toString("base64") }, features });
  const broken = await brokenPictures(70);
  for (let first = 0; first < broken.length; first += 14) {
    const requests = [...broken.slice(first, first + 14), good].map(image);
    const { status, body } = await call("POST", "/v1/images:annotate", { requests });
    expect(status).toBe(200);
    const each = Array.from({ length: 14 }, () => ({}));
    expect(body).toMatchObject({ responses: [...each, { imagePropertiesAnnotation: {} }] });
    for (const [, code] of JSON.stringify(body).matchAll(/"error":\{"code":(\d+)/g)) expect(code).toBe("3");
  }
});

/** Small pictures in which chance changed some bytes, most of them in the header; the same ones each time. */
async function brokenPictures(count: number): Promise<Uint8Array[]> {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 200, g: 90, b: 30 } } });
  const formats = ["png", "jpeg", "webp", "gif", "tiff", "avif"] as const;
  const encoded = await Promise.all(formats.map((format) => picture.clone().toFormat(format).toBuffer()));
  const inside = encoded[0] ?? Buffer.alloc(0);
  const icon = iconFile({ width: 40, height: 30, bits: 32, inside });
  const seeds = [...encoded, checkedBitmap("24 bit"), checkedBitmap("runs of 4 bit"), icon];
  const change = fc.tuple(fc.nat({ max: 63 }), fc.nat({ max: 255 }));
  const changes = fc.sample(fc.array(change, { minLength: 1, maxLength: 6 }), { numRuns: count, seed: 7 });
  return changes.map((some, number) => {
    const bytes = Uint8Array.from(seeds[number % seeds.length] ?? []);
    for (const [at, value] of some) bytes[at] = value;
    return bytes.subarray(0, number % 5 === 4 ? bytes.length >> 1 : bytes.length);
  });
}

test("what is no JSON is refused, other paths are not found", async () => {
  const broken = request({ socketPath, method: "POST", path: "/v1/images:annotate" });
  broken.end("{");
  const response = await responseTo(broken);
  response.resume();
  expect(response.statusCode).toBe(400);
  expect((await call("GET", "/")).status).toBe(404);
});

test("ends when its parent's pipe closes", async () => {
  const ended = once(engine, "exit");
  engine.stdin?.end();
  expect(await ended).toEqual([0, null]);
});
