import { alphabetOf, inOneAlphabet, isUkrainianText, rewritten, tellingLetters } from "./lookalikes.ts";
import type { Alphabet } from "./lookalikes.ts";
import { median } from "./placed-line.ts";
import type { TextBlock, TextLine, TextWord } from "./read-text.ts";

/** What the page tells about words that do not tell themselves. */
interface PageScript {
  readonly alphabet: Alphabet | undefined;
  readonly isUkrainian: boolean;
  readonly languages: Readonly<Record<Alphabet, string | undefined>>;
}

/**
 * Mends what a reading of single words cannot tell from the letters alone: which alphabet twins such as С are of, zeros for
 * the letter O, and capitals for small letters of the same shape. Line and page decide; nothing is compared with a list of
 * words, and no letter is put for one that is drawn otherwise.
 */
export function withTwinsMended(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const words = blocks.flatMap(({ paragraphs }) => paragraphs.flat().flatMap((line) => line.words));
  const page = pageScript(words);
  return blocks.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map((lines) => lines.map((line) => mendedLine(line, page))),
  }));
}

function pageScript(words: readonly TextWord[]): PageScript {
  const text = words.map((word) => word.text).join(" ");
  const firstIn = (alphabet: "cyrillic" | "latin") =>
    words.find((word) => tellingLetters(word.text)[alphabet] > 1)?.language;
  return {
    alphabet: alphabetOf(text),
    isUkrainian: isUkrainianText(text),
    languages: { Cyrillic: firstIn("cyrillic"), Latin: firstIn("latin") },
  };
}

function mendedLine(line: TextLine, page: PageScript): TextLine {
  const text = line.words.map((word) => word.text).join(" ");
  const { cyrillic, latin } = tellingLetters(text);
  const around = cyrillic + latin === 0 ? page.alphabet : soleAlphabet(cyrillic, latin);
  const words = line.words.map((word, index) => {
    const before = line.words[index - 1];
    const after = line.words[index + 1];
    const lettered = around === "Cyrillic" ? zerosAsLetters(word, before, after) : word.text;
    const changed = inOneAlphabet(lettered, around, page.isUkrainian);
    return rewritten(word, capitalsBySize(changed, word, line), languageOf(changed, word, page));
  });
  return words.every((word, index) => word === line.words[index]) ? line : { ...line, words };
}

function soleAlphabet(cyrillic: number, latin: number): Alphabet | undefined {
  if (cyrillic > 0 && latin > 0) return undefined;
  return cyrillic > 0 ? "Cyrillic" : "Latin";
}

/** Of a word that changed its alphabet, that of the page's other words in it. */
function languageOf(text: string, word: TextWord, { languages }: PageScript): string | undefined {
  if (text === word.text) return word.language;
  return languages[/\p{Script=Cyrillic}/u.test(text) ? "Cyrillic" : "Latin"];
}

const ZEROS = /^0{3,}$/;
const NAME = /^[«"“„]*[\p{Script=Cyrillic}A-Z]/u;

/** Noughts that begin no number and go on with none, before a name: three of them are no number. */
function zerosAsLetters(word: TextWord, before: TextWord | undefined, after: TextWord | undefined): string {
  const follows = before !== undefined && /[\p{N}.,:№#]$/u.test(before.text);
  const isName = after !== undefined && /^[«"“„]/u.test(after.text) && NAME.test(after.text);
  return ZEROS.test(word.text) && !follows && isName ? word.text.replaceAll("0", "О") : word.text;
}

/** Small letters that are their capitals made smaller, and do not reach below the line. */
const SAME_SHAPE = /^[вгжзиклмнопстхчшъыьэюя]{3,}$/u;
/** Small letters reach three quarters of the height of digits, capitals all of it. */
const AS_DIGITS = 0.92;

/** Letters that have the height of the line's digits are capitals. */
function capitalsBySize(text: string, word: TextWord, line: TextLine): string {
  if (!SAME_SHAPE.test(text)) return text;
  const digits = line.words.flatMap(({ symbols }) => symbols.filter((symbol) => /^\d$/.test(symbol.text)));
  const height = median(digits.map(({ quad }) => heightOfQuad(quad)));
  const own = median(word.symbols.map(({ quad }) => heightOfQuad(quad)));
  if (height === undefined || own === undefined || digits.length < 2) return text;
  return own >= AS_DIGITS * height && own <= height / AS_DIGITS ? text.toUpperCase() : text;
}

function heightOfQuad(quad: readonly number[]): number {
  return Math.hypot((quad[6] ?? 0) - (quad[0] ?? 0), (quad[7] ?? 0) - (quad[1] ?? 0));
}
