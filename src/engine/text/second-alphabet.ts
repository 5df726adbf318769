import { isLatinData } from "./language-plan.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { alphabetOf, rewritten, twinOf } from "./lookalikes.ts";
import { contains, middleOfQuad } from "./quad-around.ts";
import type { TextWord } from "./read-text.ts";
import { readBoxes, textOfReadings } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";
import { meanConfidence } from "./text-confidence.ts";

/** Words read below this by data of both alphabets are read with Latin data alone, which must be this much surer. */
const DOUBTFUL = 0.6;
const LEAD = 0.05;
/** Capitals that low print makes look like one of the other alphabet, besides the twins. */
const NEAR_TWINS: Readonly<Record<string, string>> = { U: "И", N: "И", R: "Я", W: "Ш" };
const CAPITALS = /^[A-Z]{2,}$/;

/**
 * With data of both alphabets the recogniser takes each word from one of them, not always the right one. Words in doubt are
 * looked at with the data of either alone: a better reading of the same place is taken whole, and capitals such as UHH on a
 * page in Cyrillic become ИНН only where the Cyrillic data, on its own, sees these very letters.
 */
export async function withSecondAlphabet(
  reader: StripReader,
  readings: readonly StripReading[],
  { latin }: Pick<LanguagePlan, "latin">,
): Promise<readonly StripReading[]> {
  const cyrillic = reader.languages.filter((file) => !isLatinData([file]));
  if (cyrillic.length === 0 || isLatinData(reader.languages) || cyrillic.length === reader.languages.length) {
    return readings;
  }
  const isOfBoth = ({ languages }: StripReading) => languages.join() === reader.languages.join();
  const isCyrillic = alphabetOf(textOfReadings(readings)) === "Cyrillic";
  const asLatin = await reread({ ...reader, languages: latin }, readings, {
    isSuspect: (reading, word) => isOfBoth(reading) && word.confidence < DOUBTFUL && /\p{L}/u.test(word.text),
    mend: (word, other) => (other.confidence > word.confidence + LEAD ? other : word),
  });
  if (!isCyrillic) return asLatin;
  return await reread({ ...reader, languages: cyrillic }, asLatin, {
    isSuspect: (reading, word) => isOfBoth(reading) && isNearTwin(word.text),
    mend: asCyrillic,
  });
}

interface Rereading {
  readonly isSuspect: (reading: StripReading, word: TextWord) => boolean;
  /** Given what was read at the same place; the word itself where it stays. */
  readonly mend: (word: TextWord, other: TextWord) => TextWord;
}

async function reread(
  reader: StripReader,
  readings: readonly StripReading[],
  { isSuspect, mend }: Rereading,
): Promise<readonly StripReading[]> {
  const lines = readings.filter((reading) => reading.line?.words.some((word) => isSuspect(reading, word)) === true);
  const second = await readBoxes(
    reader,
    lines.map(({ box }) => box),
  );
  return readings.map((reading) => {
    const others = second[lines.indexOf(reading)]?.line?.words ?? [];
    const words = reading.line?.words.map((word) => {
      const other = isSuspect(reading, word) ? others.find((each) => isSamePlace(each, word)) : undefined;
      return other === undefined ? word : mend(word, other);
    });
    if (reading.line === undefined || words === undefined) return reading;
    return { ...reading, line: { ...reading.line, words }, confidence: meanConfidence(words) };
  });
}

function isSamePlace(a: TextWord, b: TextWord): boolean {
  return contains(a.quad, ...middleOfQuad(b.quad)) && contains(b.quad, ...middleOfQuad(a.quad));
}

function isNearTwin(text: string): boolean {
  return CAPITALS.test(text) && [...text].every((letter) => cyrillicOf(letter) !== undefined);
}

function cyrillicOf(letter: string): string | undefined {
  return NEAR_TWINS[letter] ?? twinOf(letter, "Cyrillic");
}

/** Both readings are of the same shapes, so that neither is surer than the other. */
function asCyrillic(word: TextWord, other: TextWord): TextWord {
  const text = [...word.text].map((letter) => cyrillicOf(letter) ?? letter).join("");
  if (other.text.toUpperCase() !== text) return word;
  return { ...rewritten(word, text, other.language), confidence: Math.min(word.confidence, other.confidence) };
}
