import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, Line } from "#core/document/text-records.ts";
import { vertexAt, vertexCount } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";

/** Where something begins to be read. */
export interface ReadingStop {
  /** From 1, on its page, counted whether the others have a place or not. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Image pixels: of the place across its reading direction. */
  readonly height: number;
  /** Where reading goes from here: a vector of length 1, or of none for a place without an area. */
  readonly along: { readonly x: number; readonly y: number };
}

/** Stops of one page, in reading order. */
export interface ReadingRoute {
  /** Of the text feature that the page is of. */
  readonly featureIndex: number;
  readonly blocks: readonly ReadingStop[];
  readonly lines: readonly ReadingStop[];
  /** Image pixels: half of the lines are higher; 0 when none has a place. */
  readonly lineHeight: number;
}

/** One route a page, made once. What has no place on the image, nor anything in it, is no stop. */
export const readingRoutes = perDocument(
  routesOf,
  keptWhile((from, to) => from.polygon === to.polygon),
);

function routesOf(document: RecognizedDocument): readonly ReadingRoute[] {
  return [...document.pages.values()].map(({ featureIndex, blockIds }) => {
    const blocks = blockIds.flatMap((id) => document.blocks.get(id) ?? []);
    const lines = blocks.flatMap(({ lineIds }) => lineIds.flatMap((id) => document.lines.get(id) ?? []));
    const lineStops = stopsOf(lines, (line) => placeOfLine(document, line));
    return {
      featureIndex,
      blocks: stopsOf(blocks, (block) => placeOfBlock(document, block)),
      lines: lineStops,
      lineHeight: medianHeight(lineStops),
    };
  });
}

function stopsOf<R>(records: readonly R[], placeOf: (record: R) => Polygon | undefined): readonly ReadingStop[] {
  return records.flatMap((record, order) => {
    const place = placeOf(record);
    if (place === undefined || vertexCount(place) < 4) return [];
    const [first, last] = [vertexAt(place, 0), vertexAt(place, 3)];
    const height = Math.hypot(last.x - first.x, last.y - first.y);
    const start = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
    return [{ number: order + 1, ...start, height, along: directionOf(place) }];
  });
}

function medianHeight(stops: readonly ReadingStop[]): number {
  const heights = Float64Array.from(stops, ({ height }) => height).sort();
  return heights[heights.length >> 1] ?? 0;
}

function directionOf(place: Polygon): ReadingStop["along"] {
  const [from, to] = [vertexAt(place, 0), vertexAt(place, 1)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** The first word says more exactly than the line where reading begins. */
function placeOfLine({ words }: RecognizedDocument, { wordIds, polygon }: Line): Polygon | undefined {
  const first = wordIds.map((id) => words.get(id)?.polygon).find((place) => place !== undefined);
  return first ?? polygon;
}

/** Where its first line begins: the middle of its side would not lead the eye to a text. */
function placeOfBlock(document: RecognizedDocument, { lineIds, polygon }: Block): Polygon | undefined {
  for (const id of lineIds) {
    const line = document.lines.get(id);
    const place = line && placeOfLine(document, line);
    if (place !== undefined) return place;
  }
  return polygon;
}
