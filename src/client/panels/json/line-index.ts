/**
 * Where the lines of a text begin. Found piece by piece, so that a text of many megabytes does not hold up the page: the
 * text itself is never copied or split.
 */
export interface LineIndex {
  readonly text: string;
  /** Lines known so far; all of them once `isComplete`. */
  readonly lineCount: number;
  readonly isComplete: boolean;
  /** Looks at further characters. */
  readonly advance: (characterCount: number) => void;
  /** A known line without its line break. */
  readonly line: (index: number) => string;
  /** The known line that holds the character at the offset. */
  readonly lineAt: (offset: number) => number;
  readonly lineStart: (index: number) => number;
}

export function createLineIndex(text: string): LineIndex {
  let starts = new Uint32Array(1024);
  let count = 1;
  let scanned = 0;
  const push = (start: number) => {
    if (count === starts.length) starts = grown(starts);
    starts[count] = start;
    count += 1;
  };
  const startOf = (index: number) => (index < count ? (starts[index] ?? 0) : text.length + 1);
  return {
    text,
    get lineCount() {
      return count;
    },
    get isComplete() {
      return scanned >= text.length;
    },
    advance(characterCount) {
      const end = Math.min(text.length, scanned + characterCount);
      // A piece of its own, or the last line, when it is long, would be looked through again at each call.
      const piece = text.slice(scanned, end);
      for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) push(scanned + at + 1);
      scanned = end;
    },
    line: (index) => text.slice(startOf(index), endOfLine(text, startOf(index))),
    lineAt: (offset) => lastAtMost(starts.subarray(0, count), offset),
    lineStart: startOf,
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function grown(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** Index of the last number that is not above the limit; the numbers rise and the first is 0. */
function lastAtMost(numbers: Uint32Array, limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
