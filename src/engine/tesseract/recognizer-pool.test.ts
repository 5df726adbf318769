import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createRecognizerPool } from "./recognizer-pool.ts";
import type { RecognizerPool } from "./recognizer-pool.ts";
import type { ReadJob, ReadMode } from "./recognizer.ts";

const GOOD = 1;
const POISON = 2;
const ENDLESS = 3;
const BROKEN = 4;
const UNLUCKY = 5;

function startPool(size = 1, timeoutMs = 50_000): RecognizerPool {
  const workerFile = fileURLToPath(new URL("fake-worker.test-data.mjs", import.meta.url));
  const pool = createRecognizerPool({
    size,
    workerFile,
    timeoutMs: { line: timeoutMs, block: timeoutMs },
  });
  onTestFinished(pool.close);
  return pool;
}

function job(kind: number, { mode = "line", rest = "" }: { mode?: ReadMode; rest?: string } = {}): ReadJob {
  const data = Uint8Array.from([kind, ...Buffer.from(rest)]);
  return { image: { width: data.length, height: 1, data }, mode, languages: ["eng"] };
}

const staying = () => new AbortController().signal;

test("a thread that ends in mid-work is replaced, and the job read by the next one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "recognizer-pool-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const recognizer = startPool().forRequest(staying());
  expect(await recognizer.read(job(UNLUCKY, { rest: join(folder, "mark") }))).toHaveLength(1);
});

test.each([
  ["ends its thread", POISON],
  ["fails", BROKEN],
])("a job that %s each time fails alone, and the next one is read", async (_, kind) => {
  const recognizer = startPool(2).forRequest(staying());
  const jobs = [GOOD, kind, GOOD, GOOD, kind, GOOD];
  const read = await Promise.allSettled(jobs.map((each) => recognizer.read(job(each))));
  expect(read.map(({ status }) => status)).toEqual(jobs.map((each) => (each === GOOD ? "fulfilled" : "rejected")));
  expect(read[1]).toMatchObject({ reason: { kind: "internal" } });
});

test("a thread that failed is not used again: what failed in it may be broken for good", async () => {
  const recognizer = startPool().forRequest(staying());
  const before = await recognizer.read(job(GOOD));
  await expect(recognizer.read(job(BROKEN))).rejects.toThrow("broken");
  expect(await recognizer.read(job(GOOD))).not.toEqual(before);
});

test("a job that never ends is late, and the next one is read", async () => {
  const recognizer = startPool(1, 2_000).forRequest(staying());
  await expect(recognizer.read(job(ENDLESS))).rejects.toMatchObject({ kind: "deadline" });
  expect(await recognizer.read(job(GOOD))).toHaveLength(1);
});

test.each(["line", "block"] as const)(
  "a caller that leaves while its %s is read waits no longer; the next has its turn",
  async (mode) => {
    const pool = startPool();
    const caller = new AbortController();
    const recognizer = pool.forRequest(caller.signal);
    const reading = recognizer.read(job(ENDLESS, { mode }));
    const waiting = recognizer.read(job(GOOD));
    caller.abort();
    await expect(reading).rejects.toMatchObject({ kind: "cancelled" });
    await expect(waiting).rejects.toMatchObject({ kind: "cancelled" });
    expect(await pool.forRequest(staying()).read(job(GOOD))).toHaveLength(1);
  },
);

test("a deadline ends one feature's jobs, not those of the same caller", async () => {
  const recognizer = startPool().forRequest(staying());
  const feature = new AbortController();
  const reading = recognizer.read(job(ENDLESS, { mode: "block" }), feature.signal);
  feature.abort();
  await expect(reading).rejects.toMatchObject({ kind: "cancelled" });
  expect(await recognizer.read(job(GOOD))).toHaveLength(1);
});
