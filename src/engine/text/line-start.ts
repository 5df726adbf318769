import type { LineStart } from "./reading-order.ts";
import type { TextLine } from "./read-text.ts";

const FROM_THE_RIGHT: readonly string[] = ["ara", "heb"];

/** Where lines start that are read with these languages first. */
export function lineStart([first]: readonly string[]): LineStart {
  return first !== undefined && FROM_THE_RIGHT.includes(first) ? "right" : "left";
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Where most of the lines start, by their letters. */
export function startOfText(lines: readonly TextLine[]): LineStart {
  const letters = lines.flatMap(({ words }) => words.flatMap(({ text }) => text.match(/\p{L}/gu) ?? []));
  const fromTheRight = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return 2 * fromTheRight > letters.length ? "right" : "left";
}
