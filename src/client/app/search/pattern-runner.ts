import type { PatternHits, PatternRequest } from "#core/query/pattern-hits.ts";
import type { PatternOutcome, RunPattern } from "../../state/run-patterns.ts";

/** What any sensible expression needs for 100,000 words a few times over, the start of the worker included. */
const MOST_MS = 3000;

/** What is used of a worker. */
export interface PatternWorker {
  onmessage: ((event: MessageEvent<PatternHits>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (request: PatternRequest) => void;
  readonly terminate: () => void;
}

/**
 * Runs regular expressions beside the page: nothing but the end of its thread stops one that tries all ways to part a
 * text. The thread is kept for the next one unless it had to be ended.
 */
export function createPatternRunner(createWorker: () => PatternWorker, mostMs = MOST_MS): RunPattern {
  let idle: PatternWorker | undefined;
  const keep = (worker: PatternWorker) => {
    idle?.terminate();
    idle = worker;
  };
  return (request, signal) => {
    const worker = idle ?? createWorker();
    idle = undefined;
    return new Promise<PatternOutcome>((resolve) => {
      const stop = (outcome: PatternOutcome) => {
        worker.terminate();
        end(outcome);
      };
      const onAbort = () => {
        stop("aborted");
      };
      const timer = setTimeout(stop, mostMs, "unfinished");
      const end = (outcome: PatternOutcome) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        resolve(outcome);
      };
      signal.addEventListener("abort", onAbort);
      worker.onmessage = ({ data }) => {
        keep(worker);
        end(data);
      };
      worker.onerror = () => {
        stop("unfinished");
      };
      if (signal.aborted) onAbort();
      else worker.postMessage(request);
    });
  };
}
