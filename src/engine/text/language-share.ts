import { confidenceFrom } from "#core/document/confidence.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import type { TextLine, TextWord } from "./read-text.ts";

/** Languages of the words with the share of letters each has, the largest first. Numbers and signs have no say. */
export function languageShares(words: readonly TextWord[]): DetectedLanguage[] {
  const letters = new Map<string, number>();
  let total = 0;
  for (const { language, text } of words) {
    if (language === undefined) continue;
    letters.set(language, (letters.get(language) ?? 0) + text.length);
    total += text.length;
  }
  return [...letters]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag, count]) => withConfidence(tag, Math.round((count / total) * 10_000) / 10_000));
}

/** The language of a word, as sure as its letters were read; one of numbers or signs takes that of its line. */
export function wordLanguage(word: TextWord, line: TextLine): DetectedLanguage | undefined {
  if (word.language !== undefined) return withConfidence(word.language, word.confidence);
  return languageShares(line.words)[0];
}

function withConfidence(tag: string, value: number): DetectedLanguage {
  const confidence = confidenceFrom(value);
  return confidence === undefined ? { tag } : { tag, confidence };
}
