import type { Edit } from "#core/edit/edit.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { moveRecords, moveVertex, resizeRecord, rotateRecords } from "#core/edit/transform-records.ts";
import { affineMap, mapPolygon } from "#core/geometry/affine.ts";
import { unionBounds } from "#core/geometry/bounds.ts";
import { polygonBounds, polygonFromPoints, polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imagePoint } from "#core/geometry/point.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import { rotationMap } from "#core/geometry/quad.ts";
import { shiftInFrame, stretchMap, stretchOfFrame, turnedFrame } from "#core/geometry/turned-frame.ts";
import type { ImageMap, Stretch } from "#core/geometry/turned-frame.ts";
import type { Grip } from "./handle-places.ts";
import type { HeldTargets } from "./held-targets.ts";

/** A drag of a handle, or of all that is selected, from one place of the image to another. */
export interface Pull {
  readonly grip: Grip;
  readonly from: ImagePoint;
  readonly to: ImagePoint;
  /** Turns by single degrees. */
  readonly isFine: boolean;
}

type SideGrip = Extract<Grip, { kind: "side" }>;

const COARSE_DEGREES = 15;
const FINE_DEGREES = 1;

/** Where the outlines would lie. */
export function pulledOutlines({ outlines }: HeldTargets, pull: Pull): readonly Polygon[] {
  const { grip } = pull;
  if (grip.kind === "vertex") return outlines.map((outline) => withVertex(outline, grip.index, pull));
  const map = mapOf(outlines, grip, pull);
  return map === undefined ? outlines : outlines.map((outline) => mapPolygon(map, outline));
}

/** What the drag does to the document. */
export function editOfPull(
  document: ReviewedDocument | undefined,
  { targets, outlines }: HeldTargets,
  pull: Pull,
): Edit | undefined {
  const [target] = targets;
  if (document === undefined || target === undefined) return undefined;
  const { grip, from, to } = pull;
  switch (grip.kind) {
    case "move":
      return moveRecords(document, targets, { dx: to.x - from.x, dy: to.y - from.y });
    case "turn":
      return rotateRecords(document, targets, degreesOf(outlines, pull));
    case "side": {
      const stretch = stretchOf(outlines, grip, pull);
      return stretch && resizeRecord(document, target, stretch);
    }
    case "vertex": {
      const vertex = outlines[0] === undefined ? undefined : polygonPoints(outlines[0])[grip.index];
      return vertex && moveVertex(document, target, { index: grip.index, to: pulled(vertex, pull) });
    }
  }
}

function mapOf(
  outlines: readonly Polygon[],
  grip: Exclude<Grip, { kind: "vertex" }>,
  pull: Pull,
): ImageMap | undefined {
  switch (grip.kind) {
    case "move":
      return affineMap([1, 0, 0, 1, pull.to.x - pull.from.x, pull.to.y - pull.from.y]);
    case "turn":
      return rotationMap(degreesOf(outlines, pull), middleOf(outlines));
    case "side": {
      const stretch = stretchOf(outlines, grip, pull);
      return stretch && stretchMap(stretch);
    }
  }
}

function stretchOf(outlines: readonly Polygon[], { along, across }: SideGrip, pull: Pull): Stretch | undefined {
  const frame = turnedFrame(outlines);
  if (frame === undefined) return undefined;
  const { u, v } = shiftInFrame(frame, pull.from, pull.to);
  return stretchOfFrame(frame, {
    ...(along === 0 ? {} : { [along < 0 ? "start" : "end"]: u }),
    ...(across === 0 ? {} : { [across < 0 ? "top" : "bottom"]: v }),
  });
}

/** Clockwise about the middle, in whole steps, from -180 to 180. */
function degreesOf(outlines: readonly Polygon[], { from, to, isFine }: Pull): number {
  const middle = middleOf(outlines);
  const angle = (point: ImagePoint) => (Math.atan2(point.y - middle.y, point.x - middle.x) * 180) / Math.PI;
  const step = isFine ? FINE_DEGREES : COARSE_DEGREES;
  const degrees = ((angle(to) - angle(from) + 540) % 360) - 180;
  return Math.round(degrees / step) * step;
}

/** Of the bounds of all of them. */
function middleOf(outlines: readonly Polygon[]): ImagePoint {
  const bounds = unionBounds(outlines.flatMap((outline) => polygonBounds(outline) ?? []));
  return bounds === undefined
    ? imagePoint(0, 0)
    : imagePoint((bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2);
}

function withVertex(polygon: Polygon, index: number, pull: Pull): Polygon {
  return polygonFromPoints(polygonPoints(polygon).map((point, at) => (at === index ? pulled(point, pull) : point)));
}

function pulled({ x, y }: ImagePoint, { from, to }: Pull): ImagePoint {
  return imagePoint(x + to.x - from.x, y + to.y - from.y);
}
