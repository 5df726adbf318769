/** A regular expression and the texts to look into. Without the flag `g` the first match of each text is enough. */
export interface PatternRequest {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
  /** What to put in place of each match, with `$1`, `$<name>` and `$&` for what was found; undefined: nothing is replaced. */
  readonly replacement?: string;
}

/** Matches in the order of the texts: where each begins and ends, in UTF-16 units, and how many each text has. */
export interface PatternHits {
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
  /** What takes the place of each match, when that was asked for. */
  readonly replaced?: readonly string[];
}

/** May take for ever: an expression such as `(a+)+$` tries all ways to part a text. Throws when it cannot be read. */
export function patternHits({ source, flags, texts, replacement }: PatternRequest): PatternHits {
  const pattern = new RegExp(source, flags);
  const offsets: number[] = [];
  const replaced: string[] = [];
  const counts = texts.map((text) => {
    const before = offsets.length;
    const matches = pattern.global ? text.matchAll(pattern) : firstMatch(pattern, text);
    for (const match of matches) {
      offsets.push(match.index, match.index + match[0].length);
      if (replacement !== undefined) replaced.push(expanded(replacement, match));
    }
    return (offsets.length - before) / 2;
  });
  const found = { offsets: Uint32Array.from(offsets), counts: Uint32Array.from(counts) };
  return replacement === undefined ? found : { ...found, replaced };
}

function firstMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const match = pattern.exec(text);
  return match === null ? [] : [match];
}

/** Groups that took no part are empty; `$` before anything else is itself. */
function expanded(replacement: string, match: RegExpExecArray): string {
  return replacement.replaceAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu, (sign, ...parts: readonly string[]) => {
    const [dollar, whole, number, name] = parts;
    if (dollar !== undefined) return "$";
    if (whole !== undefined) return match[0];
    if (number !== undefined)
      return Number(number) < match.length && number !== "0" ? (match[Number(number)] ?? "") : sign;
    return name === undefined || match.groups === undefined ? sign : (match.groups[name] ?? "");
  });
}
