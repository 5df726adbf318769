import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ImageAnalyzer } from "./image-analyzer.ts";
import { createVisionClient } from "./vision-client.ts";
import type { VisionClient } from "./vision-client.ts";

const GOOD = 1;
const POISON = 2;
const ENDLESS = 3;
const UNLUCKY = 4;
/** Far beyond what the process takes to start on a busy machine. */
const PATIENT_MS = 50_000;

const UNLIMITED = { maxMemoryBytes: 1e12, maxPictures: 1e6 };

function startClient(callTimeoutMs = PATIENT_MS, bounds = UNLIMITED): VisionClient {
  const childFile = fileURLToPath(new URL("fake-child.test-data.mjs", import.meta.url));
  const client = createVisionClient({ childFile, callTimeoutMs, ...bounds });
  onTestFinished(client.close);
  return client;
}

/** Where the fake writes that it began. */
function markFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "vision-client-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "mark");
}

async function open(client: VisionClient, kind: number, rest = "", signal = new AbortController().signal) {
  const bytes = Buffer.concat([Buffer.from([kind]), Buffer.from(rest)]);
  const opened = await client.forRequest(signal).open(bytes, { maxPixels: 1e6 });
  if (!opened.ok) throw new Error("not opened");
  return opened.value;
}

/** The fake answers with its own number. */
async function processOf(image: ImageAnalyzer): Promise<number | undefined> {
  return (await image.faces())[0]?.score;
}

test("the process ends in mid-work: the picture is opened again in the next one and the call repeated", async () => {
  const client = startClient();
  const good = await open(client, GOOD);
  const before = await processOf(good);
  const unlucky = await open(client, UNLUCKY, markFile());
  const after = await processOf(unlucky);
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
  expect(await processOf(good)).toBe(after);
});

test("a process that is killed from outside is replaced", async () => {
  const client = startClient();
  const good = await open(client, GOOD);
  const before = await processOf(good);
  process.kill(before ?? 0, "SIGKILL");
  const after = await processOf(good);
  expect(after).toEqual(expect.any(Number));
});

test("pictures that end every process fail alone; those that shared it with them are answered", async () => {
  const client = startClient();
  const pictures = await Promise.all(Array.from({ length: 12 }, (_, at) => open(client, at % 3 === 1 ? POISON : GOOD)));
  const answers = await Promise.allSettled(pictures.map(processOf));
  expect(answers.map(({ status }) => status)).toEqual(
    pictures.map((_, at) => (at % 3 === 1 ? "rejected" : "fulfilled")),
  );
  const reasons = answers.filter(({ status }) => status === "rejected");
  for (const reason of reasons) expect(reason).toMatchObject({ reason: { kind: "internal" } });
});

test("a call that never ends is late; the others have their answers from the next process", async () => {
  const client = startClient(4_000);
  const endless = await open(client, ENDLESS);
  const good = await open(client, GOOD);
  await expect(endless.faces()).rejects.toMatchObject({ kind: "deadline" });
  expect(await processOf(good)).toEqual(expect.any(Number));
});

test("a caller that goes away ends the process that works for it; what others have open is opened in the next", async () => {
  const client = startClient();
  const good = await open(client, GOOD);
  const before = await processOf(good);
  const caller = new AbortController();
  const mark = markFile();
  const endless = await open(client, ENDLESS, mark, caller.signal);
  const looking = endless.faces();
  const waiting = processOf(good);
  await vi.waitFor(() => {
    expect(existsSync(mark)).toBe(true);
  });
  caller.abort();
  await expect(looking).rejects.toMatchObject({ kind: "cancelled" });
  const after = await waiting;
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
  expect(() => process.kill(before ?? 0, 0)).toThrow(/ESRCH/);
});

test("a caller that goes away while it waits costs nobody the process", async () => {
  const client = startClient(4_000);
  const good = await open(client, GOOD);
  const before = await processOf(good);
  const caller = new AbortController();
  const leaving = await open(client, ENDLESS, "", caller.signal);
  const answered = processOf(good);
  const looking = leaving.faces();
  caller.abort();
  await expect(looking).rejects.toMatchObject({ kind: "cancelled" });
  expect([await answered, await processOf(good)]).toEqual([before, before]);
});

test.each([
  ["holds too much memory", { maxMemoryBytes: -1, maxPictures: 1e6 }],
  ["looked at so many pictures", { maxMemoryBytes: 1e12, maxPictures: 1 }],
])("a process that %s is replaced, and pictures open in it are asked on", async (_, bounds) => {
  const client = startClient(PATIENT_MS, bounds);
  const [staying, closing] = [await open(client, GOOD), await open(client, GOOD)];
  const before = await processOf(staying);
  closing.close();
  const after = await processOf(staying);
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
});
