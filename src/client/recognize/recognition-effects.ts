import type { AnswerReader } from "./answer-reader.ts";
import type { Clock } from "./clock.ts";

/** Everything the queue needs of the world around it. */
export interface RecognitionEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** 0..1 */
  readonly random: () => number;
  /** 128 bits from a generator of secrets, as 32 hexadecimal digits. */
  readonly newToken: () => string;
  readonly readAnswer: AnswerReader;
}
