import type { TextWord } from "./read-text.ts";

/** Mean over the characters of the words, 0..1; 0 for none. */
export function meanConfidence(words: readonly TextWord[]): number {
  let weight = 0;
  let sum = 0;
  for (const word of words) {
    weight += word.text.length;
    sum += word.text.length * word.confidence;
  }
  return weight === 0 ? 0 : Math.round((sum / weight) * 10_000) / 10_000;
}
