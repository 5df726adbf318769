import { growBounds } from "#core/geometry/bounds.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import { polygonArea, polygonContains, polygonFromFlat } from "#core/geometry/polygon.ts";
import { isSameTarget } from "../../state/selection-store.ts";
import type { Target, TargetKind } from "../../state/selection-store.ts";
import { boxesIn } from "./box-chunks.ts";
import { boxBounds, boxCoords } from "./box-set.ts";
import type { BoxSet } from "./box-set.ts";
import type { LayerBoxes } from "./document-boxes.ts";

interface Hit extends Target {
  readonly area: number;
}

/** Of two things of the same size the finer one is meant. */
const FINENESS: readonly TargetKind[] = [
  "word",
  "entity",
  "line",
  "paragraph",
  "block",
  "face",
  "logo",
  "object",
  "place",
  "product",
  "crop-hint",
  "page",
];

/**
 * Everything under the point, smallest first, so that a word comes before its line. `reach` is in image pixels: boxes
 * thinner than twice of it are hit within that distance, which makes points and hairlines clickable.
 */
export function hitTest(layers: readonly LayerBoxes[], point: ImagePoint, reach: number): readonly Target[] {
  const hits: Hit[] = [];
  for (const { set, chunks } of layers) {
    const around = growBounds({ minX: point.x, minY: point.y, maxX: point.x, maxY: point.y }, reach);
    for (const index of boxesIn(set, chunks, around)) {
      if (isHit(set, index, { point, reach })) hits.push(hitOf(set, index));
    }
  }
  hits.sort((a, b) => a.area - b.area || FINENESS.indexOf(a.kind) - FINENESS.indexOf(b.kind));
  return withoutRepeats(hits);
}

/** What a click with Alt selects: the next thing down from the one selected, and from the bottom the top again. */
export function nextBeneath(hits: readonly Target[], selected: Target | undefined): Target | undefined {
  const position = hits.findIndex((hit) => isSameTarget(hit, selected));
  return hits[(position + 1) % Math.max(1, hits.length)];
}

function isHit(set: BoxSet, index: number, { point, reach }: { point: ImagePoint; reach: number }): boolean {
  const { minX, minY, maxX, maxY } = boxBounds(set, index);
  const marginX = Math.max(0, reach - (maxX - minX) / 2);
  const marginY = Math.max(0, reach - (maxY - minY) / 2);
  const isInside = polygonContains(polygonFromFlat<"image">(Array.from(boxCoords(set, index))), point);
  if (isInside || (marginX === 0 && marginY === 0)) return isInside;
  return (
    point.x >= minX - marginX && point.x <= maxX + marginX && point.y >= minY - marginY && point.y <= maxY + marginY
  );
}

function hitOf(set: BoxSet, index: number): Hit {
  const area = polygonArea(polygonFromFlat(Array.from(boxCoords(set, index))));
  return { kind: set.kind, id: set.ids[index] ?? "", area };
}

function withoutRepeats(hits: readonly Hit[]): readonly Target[] {
  const targets: Target[] = [];
  for (const { kind, id } of hits) {
    if (!targets.some((other) => isSameTarget(other, { kind, id }))) targets.push({ kind, id });
  }
  return targets;
}
