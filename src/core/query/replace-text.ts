import type { Word } from "../document/text-records.ts";
import type { BlockText } from "./find-text.ts";
import type { PatternHits } from "./pattern-hits.ts";
import type { WordTable } from "./word-table.ts";

/** A part of the text of one word, in UTF-16 units, and what takes its place. */
export interface WordSplice {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Why a match cannot be replaced word by word: boxes are of words, and none are made up. */
export type ReplaceProblem =
  { readonly kind: "count"; readonly from: number; readonly to: number } | { readonly kind: "empty" };

/** A match and what would become of the words that it runs over. */
export interface ReplaceHit {
  /** The words as they stand, end to end; the match goes from `from` to `to`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly words: readonly Word[];
  /** One for each word that changes. */
  readonly splices: readonly WordSplice[];
  readonly problem?: ReplaceProblem;
}

interface Match {
  readonly at: number;
  readonly end: number;
  readonly replacement: string;
}

const HITS_A_STEP = 200;

/**
 * The matches in the texts of the blocks, which `hits` must be of, with replacements. A replacement goes into the words of its
 * match when it has as many words. Yields after a millisecond or so.
 */
export function* replaceHits(
  table: WordTable,
  blocks: readonly BlockText[],
  { offsets, counts, replaced = [] }: PatternHits,
): Generator<undefined, readonly ReplaceHit[]> {
  const hits: ReplaceHit[] = [];
  let index = 0;
  for (const [at, block] of blocks.entries()) {
    for (const end = index + (counts[at] ?? 0); index < end; index += 1) {
      const match = {
        at: offsets[2 * index] ?? 0,
        end: offsets[2 * index + 1] ?? 0,
        replacement: replaced[index] ?? "",
      };
      const hit = hitOf(table, block, match);
      if (hit !== undefined) hits.push(hit);
      if (index % HITS_A_STEP === HITS_A_STEP - 1) yield undefined;
    }
    yield undefined;
  }
  return hits;
}

/** Undefined for a match of nothing but white space, and for one that stays as it is. */
function hitOf({ words }: WordTable, { text, starts, first }: BlockText, match: Match): ReplaceHit | undefined {
  const found = text.slice(match.at, match.end);
  if (found.trim() === "" || found === match.replacement) return undefined;
  const places = starts.flatMap((start, index) => {
    const word = words[first + index];
    const isMet = word !== undefined && start < match.end && start + word.text.length > match.at;
    return isMet ? [{ word, start }] : [];
  });
  const [head] = places;
  const tail = places.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  const whole = { from: head.start, to: tail.start + tail.word.text.length };
  const hit = {
    text: text.slice(whole.from, whole.to),
    from: Math.max(0, match.at - whole.from),
    to: Math.min(match.end, whole.to) - whole.from,
    replacement: match.replacement,
    words: places.map(({ word }) => word),
  };
  return {
    ...hit,
    ...splicesOf(
      hit,
      places.map(({ start }) => start - whole.from),
    ),
  };
}

type PlainHit = Omit<ReplaceHit, "splices" | "problem">;

function splicesOf(
  { text, from, to, replacement, words }: PlainHit,
  starts: readonly number[],
): Pick<ReplaceHit, "splices" | "problem"> {
  const next = text.slice(0, from) + replacement + text.slice(to);
  const parts = next.split(/\s+/u).filter((part) => part !== "");
  if (parts.length === 0) return { splices: [], problem: { kind: "empty" } };
  if (parts.length !== words.length) {
    return { splices: [], problem: { kind: "count", from: words.length, to: parts.length } };
  }
  const [only] = words;
  if (words.length === 1 && only !== undefined) {
    return { splices: [{ word: only, from, to, text: replacement.trim() }] };
  }
  const splices = words.map((word, index): WordSplice => {
    const start = starts[index] ?? 0;
    const keptBefore = Math.max(0, from - start);
    const keptAfter = Math.max(0, start + word.text.length - to);
    const part = parts[index] ?? "";
    const end = word.text.length - keptAfter;
    return { word, from: keptBefore, to: end, text: part.slice(keptBefore, part.length - keptAfter) };
  });
  return { splices: splices.filter(({ word, text: part, from: at, to: end }) => word.text.slice(at, end) !== part) };
}

/** The texts of words after the replacements, which must not overlap. */
export function splicedTexts(splices: readonly WordSplice[]): ReadonlyMap<Word["id"], string> {
  const texts = new Map<Word["id"], string>();
  // From the last one backwards, so that the places of those before stay right.
  for (const { word, from, to, text } of splices.toSorted((a, b) => b.from - a.from)) {
    const before = texts.get(word.id) ?? word.text;
    texts.set(word.id, before.slice(0, from) + text + before.slice(to));
  }
  return texts;
}
