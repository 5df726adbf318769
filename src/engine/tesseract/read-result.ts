import type { ReadBox, ReadLine, ReadSymbol, ReadWord } from "./recognized-text.ts";
import type { PixelBox, ResultIterator } from "./tesseract-core.ts";

const BLOCK = 0;
const PARAGRAPH = 1;
const LINE = 2;
const WORD = 3;
const SYMBOL = 4;

type Growing<T, K extends keyof T, Item> = Omit<T, K> & Record<K, Item[]>;
type GrowingWord = Growing<ReadWord, "symbols", ReadSymbol>;
type GrowingLine = Growing<ReadLine, "words", GrowingWord>;

/** Everything of one recognition, in Tesseract's reading order. Words of nothing but blanks are left out. */
export function readResult(iterator: ResultIterator): ReadLine[] {
  const lines: GrowingLine[] = [];
  let block = -1;
  let paragraph = -1;
  iterator.Begin();
  do {
    if (iterator.GetUTF8Text(SYMBOL) === "") continue;
    if (iterator.IsAtBeginningOf(BLOCK)) block += 1;
    if (iterator.IsAtBeginningOf(PARAGRAPH)) paragraph += 1;
    if (iterator.IsAtBeginningOf(LINE)) {
      lines.push({
        box: boxOf(iterator, LINE),
        words: [],
        block: Math.max(block, 0),
        paragraph: Math.max(paragraph, 0),
      });
    }
    const line = lines.at(-1);
    if (line === undefined) continue;
    if (iterator.IsAtBeginningOf(WORD)) line.words.push(readWord(iterator));
    line.words.at(-1)?.symbols.push(readSymbol(iterator));
  } while (iterator.Next(SYMBOL));
  return lines.map(withoutBlanks).filter((line) => line.words.length > 0);
}

function withoutBlanks(line: GrowingLine): ReadLine {
  return { ...line, words: line.words.filter((word) => word.text.trim() !== "") };
}

function readWord(iterator: ResultIterator): GrowingWord {
  return {
    text: iterator.GetUTF8Text(WORD).trim(),
    box: boxOf(iterator, WORD),
    confidence: confidenceOf(iterator, WORD),
    language: iterator.WordRecognitionLanguage(),
    symbols: [],
  };
}

function readSymbol(iterator: ResultIterator): ReadSymbol {
  return {
    text: iterator.GetUTF8Text(SYMBOL),
    box: boxOf(iterator, SYMBOL),
    confidence: confidenceOf(iterator, SYMBOL),
  };
}

function boxOf(iterator: ResultIterator, level: number): ReadBox {
  const box: PixelBox = iterator.getBoundingBox(level);
  return [box.x0, box.y0, box.x1, box.y1];
}

/** Four digits are more than the engine knows, and short numbers keep answers small. */
function confidenceOf(iterator: ResultIterator, level: number): number {
  return Math.round(Math.min(100, Math.max(0, iterator.Confidence(level))) * 100) / 10_000;
}
