import { boundsIntersect, unionBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { boxBounds, boxThickness } from "./box-set.ts";
import type { BoxSet } from "./box-set.ts";

/** Neighbours in reading order lie together on the page, so a run of them is a good unit of culling and of redrawing. */
export interface BoxChunk {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly bounds: Bounds;
  /** Of its thickest box, in image pixels: while this is too small to see, so is everything in the chunk. */
  readonly thickness: number;
}

/** Large enough that 100,000 words are a few hundred paths, small enough that a zoomed view draws little too much. */
const CHUNK_SIZE = 256;

export function chunkBoxes(set: BoxSet, size = CHUNK_SIZE): readonly BoxChunk[] {
  const count = Math.ceil(set.ids.length / size);
  return Array.from({ length: count }, (_, index) =>
    chunkOf(set, index * size, Math.min(set.ids.length, (index + 1) * size)),
  );
}

export function chunksIn(chunks: readonly BoxChunk[], area: Bounds): readonly BoxChunk[] {
  return chunks.filter((chunk) => boundsIntersect(chunk.bounds, area));
}

/** Positions of the boxes whose bounds touch the area, in reading order. */
export function boxesIn(set: BoxSet, chunks: readonly BoxChunk[], area: Bounds): number[] {
  const found: number[] = [];
  for (const { first, end } of chunksIn(chunks, area)) {
    for (let index = first; index < end; index++) if (touches(set.bounds, index, area)) found.push(index);
  }
  return found;
}

function chunkOf(set: BoxSet, first: number, end: number): BoxChunk {
  const boxes: Bounds[] = [];
  let thickness = 0;
  for (let index = first; index < end; index++) {
    boxes.push(boxBounds(set, index));
    thickness = Math.max(thickness, boxThickness(set, index));
  }
  return { first, end, thickness, bounds: unionBounds(boxes) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 } };
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
