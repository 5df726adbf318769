import type { QueryClient } from "@tanstack/react-query";
import type { RecognitionError } from "#core/recognition/error.ts";
import { failure, success } from "#core/recognition/result.ts";
import { createJobQueue } from "./job-queue.ts";
import type { JobQueue } from "./job-queue.ts";
import { questionKey } from "#core/recognition/request.ts";
import type { RecognitionEffects } from "./recognition-effects.ts";
import type { RecognitionAnswer, RecognitionJob, RecognitionProgress, RecognitionResult } from "./recognition-job.ts";

/** Answers a job from the cache or from the engine. With its signal aborted the answer is `cancelled`, at once. */
export type Recognizer = (job: RecognitionJob) => Promise<RecognitionResult>;

/** The images that wait for the same answer. */
interface Shared {
  readonly listeners: Set<RecognitionJob["onProgress"]>;
  progress: RecognitionProgress | undefined;
}

/** Answers are kept as they came in the query cache, by content and question; equal images are asked about once. */
export function createRecognizer(client: QueryClient, effects: RecognitionEffects): Recognizer {
  const ask = createJobQueue(effects);
  const shared = new Map<string, Shared>();

  return async (job) => {
    if (job.signal.aborted) return CANCELLED;
    const queryKey = ["recognition", job.contentHash, questionKey(job.settings)];
    const id = JSON.stringify(queryKey);
    const mine = shared.get(id) ?? { listeners: new Set(), progress: undefined };
    shared.set(id, mine);
    mine.listeners.add(job.onProgress);
    if (mine.progress !== undefined) job.onProgress(mine.progress);
    const leave = () => {
      mine.listeners.delete(job.onProgress);
      if (mine.listeners.size > 0 || shared.get(id) !== mine) return;
      shared.delete(id);
      void client.cancelQueries({ queryKey, exact: true });
    };
    try {
      return await unlessAborted(fetchAnswer({ client, queryKey, job, ask, shared: mine }), job.signal);
    } finally {
      leave();
    }
  };
}

const CANCELLED: RecognitionResult = failure({ kind: "cancelled" });

interface Fetching {
  readonly client: QueryClient;
  readonly queryKey: readonly string[];
  readonly job: RecognitionJob;
  readonly ask: JobQueue;
  readonly shared: Shared;
}

/** Carries an expected failure through the query, which knows only rejections. */
class RecognitionFailure extends Error {
  readonly reason: RecognitionError;

  constructor(reason: RecognitionError) {
    super(reason.kind);
    this.reason = reason;
  }
}

async function fetchAnswer({ client, queryKey, job, ask, shared }: Fetching): Promise<RecognitionResult> {
  const onProgress = (progress: RecognitionProgress) => {
    shared.progress = progress;
    for (const listener of shared.listeners) listener(progress);
  };
  try {
    const answer = await client.query<RecognitionAnswer>({
      queryKey,
      queryFn: async ({ signal }) => {
        const result = await unlessAborted(ask({ ...job, signal, onProgress }), signal);
        if (!result.ok) throw new RecognitionFailure(result.error);
        return result.value;
      },
      staleTime: job.isRepeat ? 0 : Infinity,
      // The queue below has the only retries; the built-in engine works without a network.
      retry: false,
      networkMode: "always",
      // Answers are large and never change: comparing an old with a new one would only cost time.
      structuralSharing: false,
    });
    return success(answer);
  } catch (error) {
    if (error instanceof RecognitionFailure) return failure(error.reason);
    if (job.signal.aborted) return CANCELLED;
    throw error;
  }
}

function unlessAborted(result: Promise<RecognitionResult>, signal: AbortSignal): Promise<RecognitionResult> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      resolve(CANCELLED);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
    result.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", giveUp);
    });
  });
}
