import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { wordsOfLine } from "#core/document/text.ts";
import type { BreakKind, Word, WordSymbol } from "#core/document/text-records.ts";

/** A word as the wire spells it: it has no text there but the text of its symbols. */
export interface SpelledWord {
  readonly word: Word;
  readonly symbols: readonly WordSymbol[];
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The words of a paragraph's lines. Words without symbols get some, with the breaks that the lines stand for. */
export function spelledWords(lineIds: readonly LineId[], document: RecognizedDocument): SpelledWord[] {
  const lastLine = lineIds.length - 1;
  return lineIds.flatMap((lineId, lineIndex) => {
    const words = wordsOfLine(document, lineId);
    const lineEnd: BreakKind = lineIndex === lastLine ? "line-break" : "eol-sure-space";
    return words.map((word, index) => ({
      word,
      symbols: word.symbols.length > 0 ? word.symbols : spell(word, index === words.length - 1 ? lineEnd : "space"),
    }));
  });
}

function spell(word: Word, kind: BreakKind): WordSymbol[] {
  const symbols: WordSymbol[] = Array.from(graphemes.segment(word.text), ({ segment }) => ({
    text: segment,
    languages: [],
  }));
  const last = symbols.pop();
  if (last === undefined) return [];
  const ending = word.textBreak === undefined ? { ...last, textBreak: { kind, isPrefix: false } } : last;
  return [...symbols, ending];
}

const TEXT_OF_BREAK: Record<BreakKind, string> = {
  unknown: "",
  space: " ",
  "sure-space": " ",
  "eol-sure-space": "\n",
  hyphen: "-\n",
  "line-break": "\n",
};

/** The running text of these words, breaks included. */
export function spelledText(words: readonly SpelledWord[]): string {
  return words.map(({ word, symbols }) => symbols.map(symbolText).join("") + breakText(word)).join("");
}

function symbolText(symbol: WordSymbol): string {
  return symbol.textBreak?.isPrefix === true ? breakText(symbol) + symbol.text : symbol.text + breakText(symbol);
}

function breakText({ textBreak }: Pick<Word, "textBreak">): string {
  return textBreak === undefined ? "" : TEXT_OF_BREAK[textBreak.kind];
}
