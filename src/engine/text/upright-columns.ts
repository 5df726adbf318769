import type { OrientedBox } from "../raster/oriented-box.ts";
import { isVerticalData } from "../tesseract/language-data.ts";
import type { TextBlock, TextLine, TextWord } from "./read-text.ts";
import type { StripReading } from "./strip-reader.ts";

/**
 * Columns are read lying on their side, so that their quads start at the top right and run down. The characters stand
 * upright all the same: their quads, and those of words and lines with them, start at the top left.
 */
export function withUprightColumns(
  blocks: readonly TextBlock[],
  readings: readonly StripReading[],
): readonly TextBlock[] {
  const columns = new Set<TextWord>();
  for (const { languages, line } of readings) {
    if (readsColumns(languages)) for (const word of line?.words ?? []) columns.add(word);
  }
  if (columns.size === 0) return blocks;
  return blocks.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map((lines) =>
      lines.map((line) => (line.words.some((word) => columns.has(word)) ? uprightLine(line) : line)),
    ),
  }));
}

function uprightLine(line: TextLine): TextLine {
  const words = line.words.map((word) => ({
    ...word,
    quad: lastCornerFirst(word.quad),
    symbols: word.symbols.map((symbol) => ({ ...symbol, quad: lastCornerFirst(symbol.quad) })),
  }));
  return { words, quad: lastCornerFirst(line.quad) };
}

function lastCornerFirst(quad: readonly number[]): number[] {
  return [...quad.slice(-2), ...quad.slice(0, -2)];
}

/** Whether any of the sets reads columns. */
export function readsColumns(languages: readonly string[]): boolean {
  return languages.some(isVerticalData);
}

/** Whether a line runs down or up the picture rather than along it, as columns do. */
export function runsDown(box: OrientedBox): boolean {
  return Math.abs(Math.sin(box.angle)) > Math.SQRT1_2;
}
