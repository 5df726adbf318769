import type { QuarterTurn } from "#core/document/text-records.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { cropBounds } from "./crop-bounds.ts";

/** The part of the image that shows a word, and how to turn it so that it reads upright. */
export interface UprightCrop {
  readonly bounds: Bounds;
  /** Clockwise, of the writing in the image. */
  readonly turn: QuarterTurn;
  /** Width by height once it stands upright. */
  readonly aspect: number;
}

/** Undefined when the answer says no place in the image. */
export function uprightCrop(polygon: Polygon | undefined, imageSize: Size): UprightCrop | undefined {
  const whole = polygon === undefined ? undefined : polygonBounds(polygon);
  const bounds = whole === undefined ? undefined : cropBounds(whole, imageSize);
  if (polygon === undefined || bounds === undefined) return undefined;
  const turn = turnOf(polygon);
  const aspect = boundsWidth(bounds) / boundsHeight(bounds);
  return { bounds, turn, aspect: turn === 90 || turn === 270 ? 1 / aspect : aspect };
}

const TURNS: readonly QuarterTurn[] = [0, 90, 180, 270];

/** The quarter turn nearest to where the first edge points, which is the reading direction. */
function turnOf(polygon: Polygon): QuarterTurn {
  const dx = (polygon[2] ?? 0) - (polygon[0] ?? 0);
  const dy = (polygon[3] ?? 0) - (polygon[1] ?? 0);
  const quarters = Math.round(Math.atan2(dy, dx) / (Math.PI / 2));
  return TURNS[(quarters + 4) % 4] ?? 0;
}
