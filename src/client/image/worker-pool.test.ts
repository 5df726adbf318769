import { expect, test, vi } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";
import type { ImageAnswer, ImageTask, WorkerRequest } from "./worker/protocol.ts";

/** A worker that answers only when told to. */
class FakeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  readonly requests: WorkerRequest[] = [];
  isTerminated = false;

  postMessage(request: WorkerRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(value: ImageAnswer, requestId = this.requests.at(-1)?.requestId): void {
    this.dispatchEvent(new MessageEvent("message", { data: { requestId, result: { ok: true, value } } }));
  }
}

const FILE = new Blob(["x"]);
const OPEN: ImageTask = { kind: "open", file: FILE };
const DISPLAY: ImageTask = { kind: "display", file: FILE, maxPixels: 100 };

const OPENED: ImageAnswer = {
  kind: "open",
  format: "png",
  imageSize: { width: 1, height: 1 },
  contentHash: "00",
  thumbnail: FILE,
};

function setUp(size = 1) {
  const workers: FakeWorker[] = [];
  const timers = new Map<number, () => void>();
  const pool = createWorkerPool({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    size,
    timeoutMs: 1000,
    timers: {
      set: (run) => {
        timers.set(timers.size + 1, run);
        return timers.size;
      },
      clear: (timer) => timers.set(timer, vi.fn<() => void>()),
    },
  });
  const worker = (index: number) => workers[index] ?? new FakeWorker();
  const runTimers = () => {
    for (const run of timers.values()) run();
  };
  return { pool, workers, worker, runTimers };
}

test("one task at a time for each worker, and no more workers than needed", async () => {
  const { pool, workers, worker } = setUp(2);
  const results = [pool.run(OPEN), pool.run(OPEN), pool.run(OPEN)];
  expect(workers.map(({ requests }) => requests.length)).toEqual([1, 1]);
  worker(1).reply(OPENED);
  expect(await results[1]).toEqual({ ok: true, value: OPENED });
  expect(workers.map(({ requests }) => requests.length)).toEqual([1, 2]);
});

test("urgent tasks go before waiting ones", () => {
  const { pool, worker } = setUp();
  for (const task of [OPEN, OPEN]) void pool.run(task);
  void pool.run(DISPLAY, { isUrgent: true });
  worker(0).reply(OPENED);
  expect(worker(0).requests.map(({ task }) => task.kind)).toEqual(["open", "display"]);
});

test("a crash fails its own task, and the next one gets a new worker", async () => {
  const { pool, workers, worker } = setUp();
  const [crashed, next] = [pool.run(OPEN), pool.run(OPEN)];
  worker(0).dispatchEvent(new Event("error"));
  expect(await crashed).toEqual({ ok: false, error: { kind: "crashed" } });
  expect(worker(0).isTerminated).toBe(true);
  expect(workers.length).toBe(2);
  worker(1).reply(OPENED);
  expect((await next).ok).toBe(true);
});

test("a worker that hangs is ended after the limit", async () => {
  const { pool, worker, runTimers } = setUp();
  const result = pool.run(OPEN);
  runTimers();
  expect(await result).toEqual({ ok: false, error: { kind: "took-too-long", limitMs: 1000 } });
  expect(worker(0).isTerminated).toBe(true);
});

test("the limit ends with the answer", async () => {
  const { pool, worker, runTimers } = setUp();
  const result = pool.run(OPEN);
  worker(0).reply(OPENED);
  await result;
  runTimers();
  expect(worker(0).isTerminated).toBe(false);
});

test("a cancelled task that waits is never sent", async () => {
  const { pool, worker } = setUp();
  const controller = new AbortController();
  void pool.run(OPEN);
  const waiting = pool.run(OPEN, { signal: controller.signal });
  controller.abort();
  expect(await waiting).toEqual({ ok: false, error: { kind: "cancelled" } });
  worker(0).reply(OPENED);
  expect(worker(0).requests.length).toBe(1);
});

test("a cancelled task that runs is let go, and its picture closed when it comes", async () => {
  const { pool, worker } = setUp();
  const controller = new AbortController();
  const running = pool.run(DISPLAY, { signal: controller.signal });
  controller.abort();
  expect(await running).toEqual({ ok: false, error: { kind: "cancelled" } });
  const close = vi.fn<() => void>();
  const bitmap = { width: 1, height: 1, close };
  worker(0).reply({ kind: "display", bitmap, copies: [bitmap], imageSize: { width: 1, height: 1 } });
  expect(close).toHaveBeenCalledTimes(2);
});

test("a signal that is aborted already sends nothing", async () => {
  const { pool, workers } = setUp();
  expect((await pool.run(OPEN, { signal: AbortSignal.abort() })).ok).toBe(false);
  expect(workers.length).toBe(0);
});

test("an answer to another question is ignored", () => {
  const { pool, worker } = setUp();
  const settled = vi.fn<() => void>();
  void pool.run(OPEN).then(settled);
  worker(0).reply(OPENED, 99);
  expect(settled).not.toHaveBeenCalled();
});

test("dispose cancels everything and ends the workers", async () => {
  const { pool, worker } = setUp();
  const results = [pool.run(OPEN), pool.run(OPEN)];
  pool.dispose();
  expect(await Promise.all(results)).toEqual([
    { ok: false, error: { kind: "cancelled" } },
    { ok: false, error: { kind: "cancelled" } },
  ]);
  expect(worker(0).isTerminated).toBe(true);
});
