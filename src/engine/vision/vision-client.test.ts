import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, expect, test } from "vitest";
import type { ImageAnalyzer } from "./image-analyzer.ts";
import { createVisionClient } from "./vision-client.ts";
import type { VisionClient } from "./vision-client.ts";

const GOOD = 1;
const POISON = 2;
const ENDLESS = 3;
const UNLUCKY = 4;
/** Far beyond what the process takes to start on a busy machine. */
const PATIENT_MS = 50_000;

function startClient(callTimeoutMs = PATIENT_MS): VisionClient {
  const childFile = fileURLToPath(new URL("fake-child.test-data.mjs", import.meta.url));
  const client = createVisionClient({ childFile, callTimeoutMs, maxMemoryBytes: 1e12 });
  onTestFinished(client.close);
  return client;
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
  const folder = mkdtempSync(join(tmpdir(), "vision-client-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const client = startClient();
  const good = await open(client, GOOD);
  const before = await processOf(good);
  const unlucky = await open(client, UNLUCKY, join(folder, "mark"));
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

test("a caller that goes away waits no longer, and is not worked for again", async () => {
  const client = startClient();
  const caller = new AbortController();
  const endless = await open(client, ENDLESS, "", caller.signal);
  const looking = endless.faces();
  caller.abort();
  await expect(looking).rejects.toMatchObject({ kind: "cancelled" });
});
