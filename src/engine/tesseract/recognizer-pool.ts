import { setMaxListeners } from "node:events";
import { EngineFailure } from "../engine-failure.ts";
import type { ReadLine } from "./recognized-text.ts";
import type { ReadJob, ReadMode, Recognizer } from "./recognizer.ts";
import { createRecognizerThread } from "./recognizer-thread.ts";
import type { RecognizerThread } from "./recognizer-thread.ts";

/** Recognisers in threads of their own, one a core. */
export interface RecognizerPool {
  /** A recogniser whose jobs end when the signal aborts: waiting ones at once, a page being read by ending its thread. */
  readonly forRequest: (signal: AbortSignal) => Recognizer;
  /** Resolves when every thread has the languages in memory. */
  readonly warmUp: (languages: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RecognizerPoolOptions {
  readonly size: number;
  /** The built entry of the thread. */
  readonly workerFile: string;
  /** A job that takes longer is given up and its thread replaced. */
  readonly timeoutMs: Readonly<Record<ReadMode, number>>;
}

interface Task {
  readonly job: ReadJob;
  readonly signal: AbortSignal;
  readonly resolve: (lines: readonly ReadLine[]) => void;
  readonly reject: (error: unknown) => void;
}

const BLANK = { width: 64, height: 52, data: new Uint8Array(64 * 52).fill(255) };

export function createRecognizerPool(options: RecognizerPoolOptions): RecognizerPool {
  const waiting: Task[] = [];
  const threads = Array.from({ length: options.size }, () => createRecognizerThread(options.workerFile));

  function dispatch(): void {
    for (const thread of threads) {
      const task = thread.isBusy() ? undefined : waiting.shift();
      if (task !== undefined) void run(thread, task, options.timeoutMs[task.job.mode]).finally(dispatch);
    }
  }

  function enqueue(job: ReadJob, signal: AbortSignal): Promise<readonly ReadLine[]> {
    return new Promise((resolve, reject) => {
      const task: Task = { job, signal, resolve, reject };
      const drop = () => {
        const index = waiting.indexOf(task);
        if (index >= 0) waiting.splice(index, 1);
        reject(new EngineFailure("cancelled", "The caller went away"));
      };
      if (signal.aborted) {
        drop();
        return;
      }
      signal.addEventListener("abort", drop, { once: true });
      waiting.push(task);
      dispatch();
    });
  }

  return {
    forRequest: (signal) => {
      // A page is some hundred strips, and each one listens: that is no leak.
      setMaxListeners(0, signal);
      return { read: (job) => enqueue(job, signal) };
    },
    async warmUp(languages) {
      const { signal } = new AbortController();
      await Promise.all(threads.map(() => enqueue({ image: BLANK, mode: "line", languages }, signal)));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Settles the task; itself never rejects. A line is short enough to let it end unheard, a page is not. */
async function run(thread: RecognizerThread, task: Task, timeoutMs: number): Promise<void> {
  const timer = setTimeout(() => {
    thread.restart(new EngineFailure("deadline", "Reading the text took too long"));
  }, timeoutMs);
  const abort = () => {
    if (task.job.mode === "page") thread.restart(new EngineFailure("cancelled", "The caller went away"));
  };
  task.signal.addEventListener("abort", abort);
  try {
    task.resolve(await thread.read(task.job));
  } catch (error) {
    task.reject(error);
  } finally {
    clearTimeout(timer);
    task.signal.removeEventListener("abort", abort);
  }
}
