import Flatbush from "flatbush";
import type { Bounds } from "./bounds.ts";

/** Answers "which boxes touch this rectangle" in logarithmic time. Positions are those of the list it was made from. */
export interface SpatialIndex {
  /** Positions in ascending order, so that what is drawn last is found last. */
  readonly search: (bounds: Bounds) => number[];
  readonly size: number;
}

const EMPTY: SpatialIndex = { search: () => [], size: 0 };

export function createSpatialIndex(boxes: readonly Bounds[]): SpatialIndex {
  if (boxes.length === 0) return EMPTY;
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(box.minX, box.minY, box.maxX, box.maxY);
  tree.finish();
  return {
    search: ({ minX, minY, maxX, maxY }) => tree.search(minX, minY, maxX, maxY).sort((a, b) => a - b),
    size: boxes.length,
  };
}
