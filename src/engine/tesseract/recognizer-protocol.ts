import type { ReadLine } from "./recognized-text.ts";
import type { ReadJob } from "./recognizer.ts";

/** To the thread: read this. Without a job: get ready for these languages. */
export interface RecognizerRequest {
  readonly id: number;
  readonly job: ReadJob;
  /** Whether shares of the work done are to be told. */
  readonly isWatched: boolean;
}

/** From the thread: any number of shares of the work done, then the lines or a failure. */
export type RecognizerReply =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly lines: readonly ReadLine[] }
  | { readonly id: number; readonly failure: string };
