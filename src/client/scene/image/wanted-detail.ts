import { boundsContain, boundsHeight, boundsOfSize, boundsWidth, growBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import type { SceneView } from "../painting/scene-view.ts";

/** Longest side that is cut out, in image pixels: 64 MB at most. */
const MOST_SIDE = 4096;
/** Of what is seen, on each side, so that a small pan needs no new cut. */
const MARGIN_SHARE = 0.25;

interface Held {
  readonly bitmap: Size;
  readonly imageSize: Size;
  readonly detail: Bounds | undefined;
}

/** The part to cut from the original: undefined while the copy has a pixel for each on the screen, or the cut at hand will do. */
export function wantedDetail({ bitmap, imageSize, detail }: Held, view: SceneView): Bounds | undefined {
  const copyShare = bitmap.width / imageSize.width;
  if (copyShare >= 1 || view.scale * view.pixelRatio <= copyShare) return undefined;
  const whole = boundsOfSize(imageSize);
  const seen = within(view.visible, whole);
  if (boundsWidth(seen) <= 0 || boundsHeight(seen) <= 0) return undefined;
  if (detail !== undefined && boundsContain(detail, seen)) return undefined;
  if (Math.max(boundsWidth(seen), boundsHeight(seen)) > MOST_SIDE) return undefined;
  const most = Math.max(boundsWidth(seen), boundsHeight(seen));
  return within(growBounds(seen, Math.min(MARGIN_SHARE * most, (MOST_SIDE - most) / 2)), whole);
}

function within(bounds: Bounds, limits: Bounds): Bounds {
  return {
    minX: Math.max(limits.minX, bounds.minX),
    minY: Math.max(limits.minY, bounds.minY),
    maxX: Math.min(limits.maxX, bounds.maxX),
    maxY: Math.min(limits.maxY, bounds.maxY),
  };
}
