import { quadAround } from "./quad-around.ts";
import type { TextLine } from "./read-text.ts";

/** Pieces of one printed line, in the order they are read, as one line. */
export function joinedLine([first, ...rest]: readonly [TextLine, ...TextLine[]]): TextLine {
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  return { words: all.flatMap(({ words }) => words), quad: quadAround(all.map(({ quad }) => quad)) };
}
