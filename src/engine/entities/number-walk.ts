import type { TextSpan } from "./page-text.ts";

/** Letters and digits gathered from a text, without what separates their groups. */
export interface GatheredCode extends TextSpan {
  readonly code: string;
}

export interface WalkOptions {
  readonly start: number;
  /** How many letters and digits to gather. */
  readonly length: number;
  /** What may stand between two of them, one at a time. */
  readonly separators: string;
}

/** Reads a code of known length over the spaces of its groups; undefined when it is shorter, or longer without a break. */
export function gatherCode(text: string, { start, length, separators }: WalkOptions): GatheredCode | undefined {
  let code = "";
  let end = start;
  while (code.length < length) {
    const sign = text.charAt(end);
    if (/[A-Z0-9]/.test(sign)) code += sign;
    else if (code === "" || !separators.includes(sign) || sign === "" || !/[A-Z0-9]/.test(text.charAt(end + 1))) {
      return undefined;
    }
    end += 1;
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(end)) ? undefined : { code, start, end };
}

/** The longest of several allowed lengths that a check accepts; another group of digits must not follow. */
export function gatherChecked(
  text: string,
  options: Omit<WalkOptions, "length"> & { readonly lengths: readonly number[] },
  accepts: (code: string) => boolean,
): GatheredCode | undefined {
  for (const length of options.lengths) {
    const gathered = gatherCode(text, { ...options, length });
    if (gathered === undefined || !accepts(gathered.code)) continue;
    return /^[ .-]\d/.test(text.slice(gathered.end, gathered.end + 2)) ? undefined : gathered;
  }
  return undefined;
}
