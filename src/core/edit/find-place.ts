import type { BlockId, LineId, PageId } from "../document/ids.ts";
import { lineText } from "../document/text.ts";
import type { Block, Line } from "../document/text-records.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { polygonAngleDegrees, polygonArea, polygonCentroid, polygonContains } from "../geometry/polygon.ts";
import type { QuadAxis } from "../geometry/quad.ts";
import { quadOf, unionAlong } from "../geometry/quad.ts";
import { axisLength, reach } from "./cut-between.ts";
import { textAxis } from "./cut-word.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { isRightToLeft } from "./script.ts";

/** Where something drawn belongs among the children of a record. */
export interface FoundPlace<I> {
  readonly id: I;
  readonly index: number;
}

/** A word may stand this many line heights before or after the line that it belongs to. */
const MOST_GAP = 2;

/**
 * The line that a polygon continues: the middle of the polygon lies within the height of the line, and not far from its ends.
 * Of several the nearest; the place among the words follows from where their middles lie in reading direction.
 */
export function lineFor(document: ReviewedDocument, polygon: Polygon): FoundPlace<LineId> | undefined {
  let best: { readonly place: FoundPlace<LineId>; readonly distance: number } | undefined;
  for (const line of document.lines.values()) {
    const quad = quadOfLine(document, line);
    const distance = quad === undefined ? undefined : distanceFrom(document, line, { quad, polygon });
    if (quad === undefined || distance === undefined || distance >= (best?.distance ?? Infinity)) continue;
    best = { distance, place: { id: line.id, index: indexInLine(document, line, { quad, polygon }) } };
  }
  return best?.place;
}

/** The smallest block that the middle of a polygon lies in, and the place among its lines by where their middles lie. */
export function blockFor(document: ReviewedDocument, polygon: Polygon): FoundPlace<BlockId> | undefined {
  const middle = polygonCentroid(polygon);
  const candidates = [...document.blocks.values()].flatMap((block) => {
    const quad = quadOfBlock(document, block);
    return quad !== undefined && polygonContains(quad, middle) ? [{ block, quad }] : [];
  });
  const [smallest] = candidates.toSorted((a, b) => polygonArea(a.quad) - polygonArea(b.quad));
  if (smallest === undefined) return undefined;
  const { block, quad } = smallest;
  const places = block.lineIds.map((id) => {
    const line = document.lines.get(id);
    return line === undefined ? undefined : quadOfLine(document, line);
  });
  return { id: block.id, index: indexAmong(quad, places, { polygon, axis: "down", isReversed: false }) };
}

/** Where words drawn elsewhere go: the page that has blocks, else the first one. */
export function pageFor({ pages }: ReviewedDocument): PageId | undefined {
  const all = [...pages.values()];
  return (all.find(({ blockIds }) => blockIds.length > 0) ?? all[0])?.id;
}

interface InQuad {
  readonly quad: Polygon;
  readonly polygon: Polygon;
}

/** In line heights, from the ends of the line and then from its middle; undefined: it does not belong there. */
function distanceFrom(document: ReviewedDocument, line: Line, { quad, polygon }: InQuad): number | undefined {
  const axis = textAxis(quad, lineText(document, line.id));
  const across: QuadAxis = axis === "along" ? "down" : "along";
  const height = axisLength(quad, across) || 1;
  const aside = middleOf(reach(quad, [polygon], across)) - 0.5;
  if (Math.abs(aside) > 0.5) return undefined;
  const { from, to } = reach(quad, [polygon], axis);
  const gap = (Math.max(0, from - 1, -to) * axisLength(quad, axis)) / height;
  return gap > MOST_GAP ? undefined : gap + Math.abs(aside);
}

function indexInLine(document: ReviewedDocument, line: Line, { quad, polygon }: InQuad): number {
  const text = lineText(document, line.id);
  const axis = textAxis(quad, text);
  const places = line.wordIds.map((id) => document.words.get(id)?.polygon);
  return indexAmong(quad, places, { polygon, axis, isReversed: axis === "along" && isRightToLeft(text) });
}

interface Ordering {
  readonly polygon: Polygon;
  readonly axis: QuadAxis;
  readonly isReversed: boolean;
}

/** Before the first one whose middle lies further on. */
function indexAmong(
  quad: Polygon,
  places: readonly (Polygon | undefined)[],
  { polygon, axis, isReversed }: Ordering,
): number {
  const sign = isReversed ? -1 : 1;
  const own = sign * middleOf(reach(quad, [polygon], axis));
  const index = places.findIndex((place) => place !== undefined && sign * middleOf(reach(quad, [place], axis)) > own);
  return index < 0 ? places.length : index;
}

function middleOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return (from + to) / 2;
}

function quadOfLine(document: ReviewedDocument, { polygon, wordIds }: Line): Polygon | undefined {
  return polygon === undefined ? around(wordIds.map((id) => document.words.get(id)?.polygon)) : quadOf(polygon);
}

function quadOfBlock(document: ReviewedDocument, { polygon, lineIds }: Block): Polygon | undefined {
  if (polygon !== undefined) return quadOf(polygon);
  return around(
    lineIds.map((id) => {
      const line = document.lines.get(id);
      return line === undefined ? undefined : quadOfLine(document, line);
    }),
  );
}

function around(places: readonly (Polygon | undefined)[]): Polygon | undefined {
  const known = places.flatMap((place) => (place === undefined || place.length === 0 ? [] : [place]));
  const [first] = known;
  return first && unionAlong(known, polygonAngleDegrees(first));
}
