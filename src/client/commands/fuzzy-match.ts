/** Where the letters of a query were found in a text. */
export interface FuzzyMatch {
  /** Higher is better; only to be compared with matches of the same query. */
  readonly score: number;
  /** Indices of the matched characters, counted in code points, ascending. */
  readonly places: readonly number[];
}

const NEXT_TO_LAST = 5;
const AT_WORD_START = 4;
const PER_LETTER = 1;
/** So that of two texts with the same letters the shorter one comes first. */
const PER_UNUSED_LETTER = 0.02;

/** One cell for each letter of the text: the best way to have the query's letters so far end there. */
interface Ending {
  readonly score: number;
  readonly places: readonly number[];
}

/**
 * Finds the letters of the query in their order, spaces and case aside, where they fit best: side by side, or at the
 * beginning of words. Undefined when one is missing; an empty query is in every text.
 */
export function fuzzyMatch(text: string, query: string): FuzzyMatch | undefined {
  const letters = lowered(text);
  const wanted = lowered(query).filter((letter) => letter.trim() !== "");
  if (wanted.length === 0) return { score: 0, places: [] };
  let endings: readonly (Ending | undefined)[] = [];
  for (const [order, letter] of wanted.entries()) {
    endings = endingsAt(letters, letter, order === 0 ? undefined : endings);
  }
  const best = endings.reduce((a, b) => better(a, b), undefined);
  if (best === undefined) return undefined;
  return { score: best.score - PER_UNUSED_LETTER * (letters.length - wanted.length), places: best.places };
}

/** `before` is undefined for the first letter of the query, which may stand anywhere. */
function endingsAt(
  letters: readonly string[],
  wanted: string,
  before: readonly (Ending | undefined)[] | undefined,
): readonly (Ending | undefined)[] {
  let earlier: Ending | undefined;
  return letters.map((letter, place) => {
    const beside = before?.[place - 1];
    earlier = better(earlier, beside);
    if (letter !== wanted) return undefined;
    const own = PER_LETTER + (isWordStart(letters, place) ? AT_WORD_START : 0);
    if (before === undefined) return { score: own, places: [place] };
    const joined = beside === undefined ? undefined : { ...beside, score: beside.score + NEXT_TO_LAST };
    const last = better(joined, earlier);
    return last === undefined ? undefined : { score: last.score + own, places: [...last.places, place] };
  });
}

function better(a: Ending | undefined, b: Ending | undefined): Ending | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.score > a.score ? b : a;
}

function isWordStart(letters: readonly string[], place: number): boolean {
  return !/[\p{L}\p{N}]/u.test(letters[place - 1] ?? " ");
}

/** Letter by letter, as the lower case of a whole text may have another length. */
function lowered(text: string): readonly string[] {
  return [...text].map((letter) => letter.toLowerCase());
}
