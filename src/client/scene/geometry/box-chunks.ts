import { boundsIntersect, unionBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { boxThickness } from "./box-set.ts";
import type { BoxSet } from "./box-set.ts";

/**
 * Neighbours in reading order lie together on the page, so runs of them are good units of culling and of redrawing, and
 * runs of runs too: what a spatial index would be for boxes in any order.
 */
export interface BoxChunk {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly bounds: Bounds;
  /** Of its thickest box, in image pixels: while this is too small to see, so is everything in the chunk. */
  readonly thickness: number;
  /** Empty for the finest ones. */
  readonly children: readonly BoxChunk[];
}

/** Boxes in the finest chunk, and chunks in the next coarser one: 16, 128, 1,024, 8,192 boxes. */
const LEAF_SIZE = 16;
const CHILD_COUNT = 8;
/** How many coarser levels there are. */
export const LEVELS_ABOVE = 3;

/** The coarsest chunks, in reading order. */
export function chunkBoxes(set: BoxSet): readonly BoxChunk[] {
  let chunks: readonly BoxChunk[] = inGroups(set.ids.length, LEAF_SIZE).map(([first, end]) => leaf(set, first, end));
  for (let level = 0; level < LEVELS_ABOVE; level++) {
    const finer = chunks;
    chunks = inGroups(finer.length, CHILD_COUNT).map(([first, end]) => parent(finer.slice(first, end)));
  }
  return chunks;
}

/** The chunks of a set some of whose boxes have moved. Those that hold none of them stay the same objects. */
export function moveInChunks(set: BoxSet, chunks: readonly BoxChunk[], moved: readonly number[]): readonly BoxChunk[] {
  return chunks.map((chunk) => {
    const { first, end, children } = chunk;
    const inside = moved.filter((index) => index >= first && index < end);
    if (inside.length === 0) return chunk;
    return children.length === 0 ? leaf(set, first, end) : parent(moveInChunks(set, children, inside));
  });
}

/** Positions of the boxes whose bounds touch the area, in reading order. */
export function boxesIn(set: BoxSet, chunks: readonly BoxChunk[], area: Bounds): number[] {
  const found: number[] = [];
  for (const chunk of chunks) {
    if (boundsIntersect(chunk.bounds, area)) found.push(...foundIn(set, chunk, area));
  }
  return found;
}

function foundIn(set: BoxSet, { first, end, children }: BoxChunk, area: Bounds): number[] {
  if (children.length > 0) return boxesIn(set, children, area);
  const found: number[] = [];
  for (let index = first; index < end; index++) if (touches(set.bounds, index, area)) found.push(index);
  return found;
}

function leaf(set: BoxSet, first: number, end: number): BoxChunk {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let thickness = 0;
  for (let index = first; index < end; index++) {
    const at = 4 * index;
    minX = Math.min(minX, set.bounds[at] ?? 0);
    minY = Math.min(minY, set.bounds[at + 1] ?? 0);
    maxX = Math.max(maxX, set.bounds[at + 2] ?? 0);
    maxY = Math.max(maxY, set.bounds[at + 3] ?? 0);
    thickness = Math.max(thickness, boxThickness(set, index));
  }
  return { first, end, thickness, bounds: { minX, minY, maxX, maxY }, children: [] };
}

function parent(children: readonly BoxChunk[]): BoxChunk {
  return {
    first: children[0]?.first ?? 0,
    end: children.at(-1)?.end ?? 0,
    bounds: around(children.map(({ bounds }) => bounds)),
    thickness: Math.max(...children.map(({ thickness }) => thickness)),
    children,
  };
}

function around(list: readonly Bounds[]): Bounds {
  return unionBounds(list) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
}

function inGroups(count: number, size: number): (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => [
    index * size,
    Math.min(count, (index + 1) * size),
  ]);
}

function touches(bounds: Float32Array, index: number, area: Bounds): boolean {
  const at = 4 * index;
  return (
    (bounds[at] ?? 0) <= area.maxX &&
    area.minX <= (bounds[at + 2] ?? 0) &&
    (bounds[at + 1] ?? 0) <= area.maxY &&
    area.minY <= (bounds[at + 3] ?? 0)
  );
}
