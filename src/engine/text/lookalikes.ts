import type { TextSymbol, TextWord } from "./read-text.ts";

/**
 * Letters of both alphabets that are drawn alike: by its picture alone such a letter may be either, so that replacing one
 * by the other changes nothing of what was seen.
 */
const LATIN_TWINS = "ABCEHIJKMOPSTXYaceijopsxy";
const CYRILLIC_TWINS = "АВСЕНІЈКМОРЅТХУасеіјорѕху";
/** Twins that stand in no Russian text. */
const NOT_RUSSIAN = /[ІЈЅіјѕ]/u;
const UKRAINIAN = /[їєґЇЄҐ]/u;

export type Alphabet = "Cyrillic" | "Latin";

const TWINS: Readonly<Record<Alphabet, ReadonlyMap<string, string>>> = {
  Cyrillic: twinMap(LATIN_TWINS, CYRILLIC_TWINS),
  Latin: twinMap(CYRILLIC_TWINS, LATIN_TWINS),
};

function twinMap(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, index) => [letter, [...to][index] ?? letter]));
}

/** The letter of the alphabet that is drawn like this one of the other. */
export function twinOf(letter: string, alphabet: Alphabet): string | undefined {
  return TWINS[alphabet].get(letter);
}

/** Letters that only one alphabet has tell which one a text is in. */
export interface TellingLetters {
  readonly cyrillic: number;
  readonly latin: number;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

export function tellingLetters(text: string): TellingLetters {
  let [cyrillic, latin] = [0, 0];
  for (const letter of text) {
    if (CYRILLIC.test(letter) && !TWINS.Latin.has(letter)) cyrillic += 1;
    if (LATIN.test(letter) && !TWINS.Cyrillic.has(letter)) latin += 1;
  }
  return { cyrillic, latin };
}

const CLEAR = 0.8;

/** The alphabet that four fifths of the telling letters are of; undefined without any, or where both are common. */
export function alphabetOf(text: string): Alphabet | undefined {
  const { cyrillic, latin } = tellingLetters(text);
  const total = cyrillic + latin;
  if (total === 0) return undefined;
  if (cyrillic >= CLEAR * total) return "Cyrillic";
  return latin >= CLEAR * total ? "Latin" : undefined;
}

const RUN = /\p{L}+/gu;
const NUMERAL = /^[IVXLCDM]{2,}$/;
const CAPITAL = /^\p{Lu}$/u;

/**
 * No word mixes the alphabets where one letter may be its twin: its telling letters decide, and in a word without any those
 * around it. Single capitals and Roman numerals stay as read: they are of either alphabet in texts of both. Only twins are
 * replaced, by each other; words are not compared with any list.
 */
export function inOneAlphabet(text: string, around: Alphabet | undefined, isUkrainian = false): string {
  return text.replace(RUN, (run) => {
    const { cyrillic, latin } = tellingLetters(run);
    if (cyrillic > 0 && latin > 0) return run;
    if (cyrillic + latin === 0 && (CAPITAL.test(run) || NUMERAL.test(run))) return run;
    const alphabet = wanted({ cyrillic, latin }, around);
    return alphabet === undefined ? run : written(run, alphabet, isUkrainian);
  });
}

function wanted({ cyrillic, latin }: TellingLetters, around: Alphabet | undefined): Alphabet | undefined {
  if (cyrillic + latin === 0) return around;
  return cyrillic > 0 ? "Cyrillic" : "Latin";
}

function written(run: string, alphabet: Alphabet, isUkrainian: boolean): string {
  const changed = [...run].map((letter) => TWINS[alphabet].get(letter) ?? letter).join("");
  return alphabet === "Cyrillic" && !isUkrainian && NOT_RUSSIAN.test(changed) ? run : changed;
}

export function isUkrainianText(text: string): boolean {
  return UKRAINIAN.test(text);
}

/** The word with other text of the same length, symbol by symbol; the word itself where that cannot be. */
export function rewritten(word: TextWord, text: string, language: string | undefined): TextWord {
  if (text === word.text || word.symbols.map((symbol) => symbol.text).join("") !== word.text) return word;
  let at = 0;
  const symbols = word.symbols.map((symbol): TextSymbol => {
    const part = text.slice(at, at + symbol.text.length);
    at += symbol.text.length;
    return { ...symbol, text: part };
  });
  const { language: before, ...rest } = word;
  const tag = language ?? before;
  return { ...rest, text, symbols, ...(tag === undefined ? {} : { language: tag }) };
}
