import type { Word, WordSymbol } from "../document/text-records.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { quadOf } from "../geometry/quad.ts";
import type { QuadAxis } from "../geometry/quad.ts";
import { axisLength, cutBetween, halvesOfQuad } from "./cut-between.ts";
import type { Cut, Halves } from "./cut-between.ts";
import { advanceOf, graphemes, isOfSpacelessScript, isRightToLeft } from "./script.ts";

/** A quad that is this much higher than wide holds a column of characters, if it can. */
const COLUMN_ASPECT = 1.5;

/** The symbols before and after the offset; none in either half when they do not spell the word, or one lies across it. */
export function symbolHalves({ symbols, text }: Word, at: number): Halves<readonly WordSymbol[]> {
  const none = { first: [], second: [] };
  if (symbols.map((symbol) => symbol.text).join("") !== text) return none;
  let length = 0;
  let count = 0;
  for (const symbol of symbols) {
    if (length >= at) break;
    length += symbol.text.length;
    count += 1;
  }
  return length === at ? { first: symbols.slice(0, count), second: symbols.slice(count) } : none;
}

/**
 * The box of a word in two at a caret. Where the answer has boxes of symbols the cut lies midway between the two symbols;
 * elsewhere it divides the box by how far the characters before and after move the pen, as if the typeface were an ordinary
 * one. Columns are cut across, and text from right to left has its first part at the right.
 */
export function polygonHalves(word: Word, at: number): Halves<Polygon> | undefined {
  const quad = word.polygon === undefined ? undefined : quadOf(word.polygon);
  if (quad === undefined) return undefined;
  const { first, second } = symbolHalves(word, at);
  const [before, after] = [placesOf(first), placesOf(second)];
  return halvesOfQuad(quad, cutBetween(quad, before, after) ?? cutByAdvance(quad, word.text, at));
}

/** Along which axis a text runs in its quad. */
export function textAxis(quad: Polygon, text: string): QuadAxis {
  const isHigh = axisLength(quad, "down") > COLUMN_ASPECT * axisLength(quad, "along");
  return isHigh && isOfSpacelessScript(text) ? "down" : "along";
}

/** By the advances of the characters before and after an offset of the text. */
export function cutByAdvance(quad: Polygon, text: string, at: number): Cut {
  const advances = graphemes(text).map((grapheme) => ({ ...grapheme, advance: advanceOf(grapheme.text) }));
  const sum = (list: typeof advances) => list.reduce((total, { advance }) => total + advance, 0);
  const part = sum(advances.filter((grapheme) => grapheme.at < at)) / sum(advances);
  const axis = textAxis(quad, text);
  const isReversed = axis === "along" && isRightToLeft(text);
  return { axis, isReversed, fraction: isReversed ? 1 - part : part };
}

/** Empty unless every symbol has a place. */
function placesOf(symbols: readonly WordSymbol[]): readonly Polygon[] {
  const places = symbols.flatMap(({ polygon }) => (polygon === undefined ? [] : [polygon]));
  return places.length === symbols.length ? places : [];
}
