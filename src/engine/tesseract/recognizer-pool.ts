import { setMaxListeners } from "node:events";
import { EngineFailure } from "../engine-failure.ts";
import type { ReadLine } from "./recognized-text.ts";
import type { OnShare, ReadJob, ReadMode, Recognizer } from "./recognizer.ts";
import { untilAborted } from "../until-aborted.ts";
import { createRecognizerThread, ThreadEnded } from "./recognizer-thread.ts";
import type { RecognizerThread } from "./recognizer-thread.ts";

/** Recognisers in threads of their own, one a core. */
export interface RecognizerPool {
  /** A recogniser whose jobs end when the signal aborts: waiting ones at once, a block being read by ending its thread. */
  readonly forRequest: (signal: AbortSignal) => Recognizer;
  /** Resolves when every thread has the languages in memory. */
  readonly warmUp: (languages: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RecognizerPoolOptions {
  readonly size: number;
  /** The built entry of the thread. */
  readonly workerFile: string;
  /** What every thread would otherwise compile by itself. */
  readonly compiled?: WebAssembly.Module;
  /** A job that takes longer is given up and its thread replaced. */
  readonly timeoutMs: Readonly<Record<ReadMode, number>>;
}

interface Task {
  readonly job: ReadJob;
  readonly signal: AbortSignal;
  readonly onShare?: OnShare | undefined;
  readonly resolve: (lines: readonly ReadLine[]) => void;
  readonly reject: (error: unknown) => void;
  /** Read once already, by a thread that ended in the middle of it. */
  readonly isRepeat?: boolean;
}

/** How long a line may still be read after its caller left: most are shorter, and then the thread need not be replaced. */
const UNHEARD_LINE_MS = 50;

const BLANK = { width: 64, height: 52, data: new Uint8Array(64 * 52).fill(255) };

export function createRecognizerPool(options: RecognizerPoolOptions): RecognizerPool {
  const waiting: Task[] = [];
  const threads = Array.from({ length: options.size }, () =>
    createRecognizerThread(options.workerFile, options.compiled),
  );

  function dispatch(): void {
    for (const thread of threads) {
      const task = thread.isBusy() ? undefined : waiting.shift();
      if (task !== undefined) void run(thread, task, { timeoutMs: options.timeoutMs, repeat }).finally(dispatch);
    }
  }

  /** What made a thread end may have been another job before it: one more try, ahead of all others. */
  function repeat(task: Task): void {
    waiting.unshift({ ...task, isRepeat: true });
  }

  function enqueue(job: ReadJob, signal: AbortSignal, onShare?: OnShare): Promise<readonly ReadLine[]> {
    return untilAborted(
      signal,
      () =>
        new Promise((resolve, reject) => {
          waiting.push({ job, signal, onShare, resolve, reject });
          dispatch();
        }),
    );
  }

  return {
    forRequest: (signal) => {
      // A page is some hundred strips, and each one listens: that is no leak.
      setMaxListeners(0, signal);
      return {
        read: (job, other, onShare) =>
          enqueue(job, other === undefined ? signal : AbortSignal.any([signal, other]), onShare),
      };
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

interface RunOptions {
  readonly timeoutMs: RecognizerPoolOptions["timeoutMs"];
  readonly repeat: (task: Task) => void;
}

/** Settles the task or has it repeated; itself never rejects. */
async function run(thread: RecognizerThread, task: Task, { timeoutMs, repeat }: RunOptions): Promise<void> {
  if (task.signal.aborted) return;
  const giveUp = () => {
    thread.restart(new EngineFailure("deadline", "Reading the text took too long"));
  };
  let timer = setTimeout(giveUp, timeoutMs[task.job.mode]);
  // A line is short enough to let it end unheard, a block is not.
  const abort = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, task.job.mode === "block" ? 0 : UNHEARD_LINE_MS);
  };
  task.signal.addEventListener("abort", abort);
  try {
    task.resolve(await thread.read(task.job, task.onShare));
  } catch (error) {
    if (error instanceof ThreadEnded && task.isRepeat !== true) repeat(task);
    else task.reject(error);
  } finally {
    clearTimeout(timer);
    task.signal.removeEventListener("abort", abort);
  }
}
