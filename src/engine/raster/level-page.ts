import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";
import { sampleGrid } from "./sample-grid.ts";
import type { ToImage } from "./sample-grid.ts";

export interface LevelPageOptions {
  /** Clockwise turn of the text in the picture, in radians: the page comes level. */
  readonly angle: number;
  /** Pixels of the page a pixel of the picture. */
  readonly scale: number;
}

/** A whole page turned level. `toImage` leads from its pixels back to the picture's. */
export interface LevelPage extends GrayImage {
  readonly toImage: ToImage;
}

const MAX_SIDE_PX = 5000;

export function cutLevelPage(pyramid: GrayPyramid, options: LevelPageOptions): LevelPage {
  const { width, height } = pyramid.base;
  const cos = Math.cos(options.angle);
  const sin = Math.sin(options.angle);
  const turned = {
    width: Math.abs(width * cos) + Math.abs(height * sin),
    height: Math.abs(width * sin) + Math.abs(height * cos),
  };
  const scale = Math.min(options.scale, MAX_SIDE_PX / Math.max(turned.width, turned.height));
  const size = {
    width: Math.max(1, Math.round(turned.width * scale)),
    height: Math.max(1, Math.round(turned.height * scale)),
  };
  const [a, b] = [cos / scale, sin / scale];
  const e = width / 2 - (a * size.width - b * size.height) / 2;
  const f = height / 2 - (b * size.width + a * size.height) / 2;
  const toImage: ToImage = [a, b, -b, a, e, f];
  if (a === 1 && b === 0) return { ...pyramid.base, toImage };
  return { ...sampleGrid(pyramid, { toImage, ...size }), toImage };
}
