import { boundsIntersect, growBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { LEVELS_ABOVE } from "../geometry/box-chunks.ts";
import type { BoxChunk } from "../geometry/box-chunks.ts";
import { groupLevel } from "./level-of-detail.ts";
import type { GroupLevel } from "./level-of-detail.ts";
import type { SceneView } from "./scene-view.ts";

export interface DrawnChunk {
  readonly chunk: BoxChunk;
  readonly level: GroupLevel;
}

/** CSS pixels: outlines and marks of boxes just outside the view still reach into it. */
const OVERSCAN_PX = 8;

/**
 * The chunks to draw for a view. Coarse ones where boxes are so small that they are drawn in groups, fine ones where
 * they are drawn one by one: so the number of paths stays about the same at any zoom.
 */
export function drawnChunks(roots: readonly BoxChunk[], view: SceneView, canGroup: boolean): readonly DrawnChunk[] {
  const drawn: DrawnChunk[] = [];
  collect(
    roots,
    { view, canGroup, area: growBounds(view.visible, OVERSCAN_PX / view.scale), depth: LEVELS_ABOVE },
    drawn,
  );
  return drawn;
}

interface Search {
  readonly view: SceneView;
  readonly canGroup: boolean;
  readonly area: Bounds;
  /** Levels of chunks below: one of 128 words is a good unit for lines, one of 1,024 for blocks. */
  readonly depth: number;
}

function collect(chunks: readonly BoxChunk[], search: Search, drawn: DrawnChunk[]): void {
  for (const chunk of chunks) {
    if (!boundsIntersect(chunk.bounds, search.area)) continue;
    const level = search.canGroup ? groupLevel(chunk.thickness, search.view) : 0;
    if (level >= search.depth || chunk.children.length === 0) drawn.push({ chunk, level });
    else collect(chunk.children, { ...search, depth: search.depth - 1 }, drawn);
  }
}
