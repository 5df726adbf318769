import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";
import type { OrientedBox } from "./oriented-box.ts";
import { sampleGrid } from "./sample-grid.ts";
import type { ToImage } from "./sample-grid.ts";

export interface LevelArea {
  /** Its text runs along the box and comes level. */
  readonly box: OrientedBox;
  /** Pixels of the area a pixel of the picture. */
  readonly scale: number;
}

/** Part of a page turned level. `toImage` leads from its pixels back to the picture's. */
export interface LevelPicture extends GrayImage {
  readonly toImage: ToImage;
}

const MAX_SIDE_PX = 5000;

export function cutLevelArea(pyramid: GrayPyramid, { box, scale: asked }: LevelArea): LevelPicture {
  const scale = Math.min(asked, MAX_SIDE_PX / Math.max(box.width, box.height));
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const [a, b] = [Math.cos(box.angle) / scale, Math.sin(box.angle) / scale];
  const e = box.centerX - (a * width - b * height) / 2;
  const f = box.centerY - (b * width + a * height) / 2;
  // Whole pixels stay what they are: nothing is blurred for a fraction of one.
  const isCopy = a === 1 && b === 0;
  const toImage: ToImage = [a, b, -b, a, isCopy ? Math.round(e) : e, isCopy ? Math.round(f) : f];
  return { ...sampleGrid(pyramid, { toImage, width, height }), toImage };
}
