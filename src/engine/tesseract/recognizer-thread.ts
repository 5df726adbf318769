import { Worker } from "node:worker_threads";
import { EngineFailure } from "../engine-failure.ts";
import type { ReadLine } from "./recognized-text.ts";
import type { OnShare, ReadJob } from "./recognizer.ts";
import type { RecognizerReply, RecognizerRequest } from "./recognizer-protocol.ts";

/** One recogniser thread, started again whenever it ends. */
export interface RecognizerThread {
  readonly isBusy: () => boolean;
  /** One at a time. */
  readonly read: (job: ReadJob, onShare?: OnShare) => Promise<readonly ReadLine[]>;
  /** Ends the thread, even in the middle of a job, which is rejected with the failure, and starts another. */
  readonly restart: (failure: EngineFailure) => void;
  readonly close: () => Promise<void>;
}

/** The thread ended in the middle of a job, or had to: WebAssembly that failed once must not be used again. */
export class ThreadEnded extends EngineFailure {
  constructor(reason: string) {
    super("internal", `A recogniser stopped unexpectedly: ${reason}`);
  }
}

interface Running {
  readonly id: number;
  readonly onShare: OnShare | undefined;
  readonly resolve: (lines: readonly ReadLine[]) => void;
  readonly reject: (error: EngineFailure) => void;
}

/** `compiled` goes to each thread that is started. */
export function createRecognizerThread(workerFile: string, compiled?: WebAssembly.Module): RecognizerThread {
  let running: Running | undefined;
  let nextId = 0;
  let isClosed = false;
  let worker = start();

  function start(): Worker {
    const created = new Worker(workerFile, { workerData: compiled });
    created.on("message", finish);
    // What made the thread end is of no use to the caller; that it ended comes as `exit`.
    created.on("error", () => undefined);
    created.on("exit", () => {
      if (!isClosed && created === worker) restart(new ThreadEnded("its thread ended"));
    });
    return created;
  }

  function finish(reply: RecognizerReply): void {
    if (running?.id !== reply.id) return;
    if ("share" in reply) {
      running.onShare?.(reply.share);
      return;
    }
    if ("failure" in reply) {
      restart(new ThreadEnded(reply.failure));
      return;
    }
    const { resolve } = running;
    running = undefined;
    resolve(reply.lines);
  }

  function restart(failure: EngineFailure): void {
    const old = worker;
    const stopped = running;
    running = undefined;
    worker = start();
    void old.terminate();
    stopped?.reject(failure);
  }

  return {
    isBusy: () => running !== undefined,
    read: (job, onShare) =>
      new Promise((resolve, reject) => {
        running = { id: nextId, onShare, resolve, reject };
        const request: RecognizerRequest = { id: nextId, job, isWatched: onShare !== undefined };
        nextId += 1;
        worker.postMessage(request);
      }),
    restart,
    async close() {
      isClosed = true;
      await worker.terminate();
    },
  };
}
