import type { ReadLine } from "./recognized-text.ts";
import type { ReadJob } from "./recognizer.ts";

/** To the thread: read this. Without a job: get ready for these languages. */
export interface RecognizerRequest {
  readonly id: number;
  readonly job: ReadJob;
}

/** From the thread, one for each request. */
export type RecognizerReply =
  { readonly id: number; readonly lines: readonly ReadLine[] } | { readonly id: number; readonly failure: string };
