/** Searching stops counting here. */
export const MOST_MATCHES = 10_000;

/** A search through a long text, made in steps so that the page stays responsive. */
export interface TextSearch {
  readonly matches: readonly number[];
  /** Length of the text searched for. */
  readonly length: number;
  readonly isComplete: boolean;
  readonly advance: (characterCount: number) => void;
}

/** Finds the query, upper and lower case alike. Gives offsets into the text, rising. */
export function createTextSearch(text: string, query: string): TextSearch {
  const matches: number[] = [];
  const pattern = new RegExp(escaped(query), "gi");
  let from = query === "" ? text.length : 0;
  return {
    matches,
    length: query.length,
    get isComplete() {
      return from >= text.length || matches.length >= MOST_MATCHES;
    },
    advance(characterCount) {
      const end = Math.min(text.length, from + characterCount);
      // A match may begin before the end of this piece and reach into the next one.
      const piece = text.slice(from, end + query.length - 1);
      pattern.lastIndex = 0;
      let next = end;
      for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
        matches.push(from + match.index);
        next = Math.max(next, from + pattern.lastIndex);
        if (matches.length >= MOST_MATCHES) break;
      }
      from = next;
    },
  };
}

function escaped(query: string): string {
  return query.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
