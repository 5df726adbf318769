/** A regular expression and the texts to look into. Without the flag `g` the first match of each text is enough. */
export interface PatternRequest {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

/** Matches in the order of the texts: where each begins and ends, in UTF-16 units, and how many each text has. */
export interface PatternHits {
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
}

/** May take for ever: an expression such as `(a+)+$` tries all ways to part a text. Throws when it cannot be read. */
export function patternHits({ source, flags, texts }: PatternRequest): PatternHits {
  const pattern = new RegExp(source, flags);
  const offsets: number[] = [];
  const counts = texts.map((text) => {
    const before = offsets.length;
    const matches = pattern.global ? text.matchAll(pattern) : firstMatch(pattern, text);
    for (const match of matches) offsets.push(match.index, match.index + match[0].length);
    return (offsets.length - before) / 2;
  });
  return { offsets: Uint32Array.from(offsets), counts: Uint32Array.from(counts) };
}

function firstMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const match = pattern.exec(text);
  return match === null ? [] : [match];
}
