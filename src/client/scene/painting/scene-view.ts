import type { Bounds } from "#core/geometry/bounds.ts";

/** What a painter must know of the camera. The context it paints on is already in image space. */
export interface SceneView {
  /** CSS pixels per image pixel. */
  readonly scale: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** The part of the image space that can be seen. */
  readonly visible: Bounds;
}
