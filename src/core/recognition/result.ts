/** Success or an expected failure, as a value. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failure<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** One place in an answer that is not as the wire promises. The rest of the answer stands. */
export interface ParseIssue {
  /** Such as `results[0].results[1].textDetection.pages[0].blocks[3]`. */
  readonly path: string;
  readonly expected: string;
  /** What was there, shortened. */
  readonly got: string;
}

/** An issue, and the line of the raw text where it is, counted from 0; undefined when that is not known. */
export interface LocatedIssue extends ParseIssue {
  readonly rawLine?: number;
}
