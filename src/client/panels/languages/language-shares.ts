import type { WordId } from "#core/document/ids.ts";
import { languagesInTurn } from "#core/document/word-languages.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";

/** The words of one language. */
export interface LanguageShare {
  /** Undefined: the answer names no language for these words, at no level. */
  readonly tag: string | undefined;
  readonly wordIds: readonly WordId[];
  /** Part of all words, 0..1. */
  readonly share: number;
  /** Of the language, not of the text; over the words that have one. */
  readonly meanConfidence?: number;
}

interface Tally {
  readonly wordIds: WordId[];
  sum: number;
  count: number;
}

/** Each word counts for its first language. Most words first; words without a language last. */
export const languageShares = perDocument(
  (document): readonly LanguageShare[] => {
    const tallies = new Map<string | undefined, Tally>();
    for (const [word, [language]] of languagesInTurn(document)) {
      const tally = tallies.get(language?.tag) ?? { wordIds: [], sum: 0, count: 0 };
      tallies.set(language?.tag, tally);
      tally.wordIds.push(word.id);
      if (language?.confidence === undefined) continue;
      tally.sum += language.confidence;
      tally.count += 1;
    }
    return [...tallies].map(([tag, tally]) => shareOf(tag, tally, document.words.size)).toSorted(byWords);
  },
  keptWhile((from, to) => from.languages === to.languages),
);

function shareOf(tag: string | undefined, { wordIds, sum, count }: Tally, total: number): LanguageShare {
  const mean = count === 0 ? {} : { meanConfidence: sum / count };
  return { tag, wordIds, share: wordIds.length / total, ...mean };
}

function byWords(a: LanguageShare, b: LanguageShare): number {
  if (a.tag === undefined || b.tag === undefined) return Number(a.tag === undefined) - Number(b.tag === undefined);
  return b.wordIds.length - a.wordIds.length;
}
