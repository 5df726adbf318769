import type { QuarterTurn } from "#core/document/text-records.ts";
import type { Bounds } from "#core/geometry/bounds.ts";

/** What a painter must know of the camera. The context it paints on is already in image space. */
export interface SceneView {
  /** CSS pixels per image pixel. */
  readonly scale: number;
  /** How far the image space is turned clockwise on the screen; nothing: not at all. */
  readonly turn?: QuarterTurn;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** The part of the image space that can be seen. */
  readonly visible: Bounds;
}
