import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { bitmapsOf } from "./worker/bitmaps-of.ts";
import type { ImageAnswer, ImageTask, WorkerReply, WorkerRequest } from "./worker/protocol.ts";

/** The worker died under this task: out of memory, or a fault of our own. */
export interface WorkerCrash {
  readonly kind: "crashed";
}

export interface Cancelled {
  readonly kind: "cancelled";
}

export type TaskResult = Result<ImageAnswer, ImageRefusal | WorkerCrash | Cancelled>;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Before everything that waits: somebody is looking at it. */
  readonly isUrgent?: boolean;
}

export interface WorkerPool {
  /** Never rejects. A task that is cancelled while it runs is let go: its answer is thrown away when it comes. */
  readonly run: (task: ImageTask, options?: RunOptions) => Promise<TaskResult>;
  /** Ends all workers; everything under way or waiting is cancelled. */
  readonly dispose: () => void;
}

export interface WorkerPoolOptions {
  readonly createWorker: () => Worker;
  readonly size: number;
  /** A worker that has not answered by then is ended, and a new one takes its place. */
  readonly timeoutMs: number;
  readonly timers: Timers;
}

export interface Timers {
  readonly set: (run: () => void, afterMs: number) => number;
  readonly clear: (timer: number) => void;
}

interface Job {
  readonly task: ImageTask;
  readonly settle: (result: TaskResult) => void;
}

const CANCELLED: TaskResult = failure({ kind: "cancelled" });

/** Workers are started when they are first needed, and run one task at a time. */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const waiting: Job[] = [];
  const lanes = new Set<Lane>();

  function pump(): void {
    while (waiting.length > 0) {
      const lane = idleLane();
      const job = lane === undefined ? undefined : waiting.shift();
      if (lane === undefined || job === undefined) return;
      lane.start(job);
    }
  }

  function idleLane(): Lane | undefined {
    const idle = [...lanes].find((lane) => !lane.isBusy());
    if (idle !== undefined || lanes.size >= options.size) return idle;
    const lane = createLane(options, pump);
    lanes.add(lane);
    return lane;
  }

  function enqueue(task: ImageTask, { signal, isUrgent = false }: RunOptions): Promise<TaskResult> {
    return new Promise((resolve) => {
      const cancel = () => {
        const place = waiting.indexOf(job);
        if (place >= 0) waiting.splice(place, 1);
        resolve(CANCELLED);
      };
      const settle = (result: TaskResult) => {
        signal?.removeEventListener("abort", cancel);
        if (signal?.aborted === true) discard(result);
        resolve(result);
      };
      const job: Job = { task, settle };
      signal?.addEventListener("abort", cancel, { once: true });
      if (isUrgent) waiting.unshift(job);
      else waiting.push(job);
      pump();
    });
  }

  return {
    run: async (task, runOptions = {}) => (runOptions.signal?.aborted === true ? CANCELLED : enqueue(task, runOptions)),
    dispose: () => {
      for (const job of waiting.splice(0)) job.settle(CANCELLED);
      for (const lane of lanes) lane.end();
      lanes.clear();
    },
  };
}

/** Nobody will ever draw it, and its memory is not the garbage collector's to see. */
function discard(result: TaskResult): void {
  if (result.ok) for (const bitmap of bitmapsOf(result.value)) bitmap.close();
}

interface Lane {
  readonly isBusy: () => boolean;
  readonly start: (job: Job) => void;
  readonly end: () => void;
}

/** One worker after another: a lane outlives the worker that crashes or hangs on it. */
function createLane({ createWorker, timeoutMs, timers }: WorkerPoolOptions, onIdle: () => void): Lane {
  let worker: Worker | undefined;
  let current: { readonly job: Job; readonly requestId: number; readonly timer: number } | undefined;
  let lastRequestId = 0;

  function finish(result: TaskResult): void {
    if (current === undefined) return;
    timers.clear(current.timer);
    const { job } = current;
    current = undefined;
    job.settle(result);
    onIdle();
  }

  function giveUp(reason: ImageRefusal | WorkerCrash | Cancelled): void {
    worker?.terminate();
    worker = undefined;
    finish(failure(reason));
  }

  function startWorker(): Worker {
    const started = createWorker();
    started.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      if (data.requestId === current?.requestId) finish(data.result);
    });
    for (const event of ["error", "messageerror"] as const) {
      started.addEventListener(event, () => {
        if (started === worker) giveUp({ kind: "crashed" });
      });
    }
    return started;
  }

  return {
    isBusy: () => current !== undefined,
    start: (job) => {
      worker ??= startWorker();
      const requestId = ++lastRequestId;
      const timer = timers.set(() => giveUp({ kind: "took-too-long", limitMs: timeoutMs }), timeoutMs);
      current = { job, requestId, timer };
      worker.postMessage({ requestId, task: job.task } satisfies WorkerRequest);
    },
    end: () => giveUp({ kind: "cancelled" }),
  };
}
