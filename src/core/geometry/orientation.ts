import { affineMap } from "./affine.ts";
import type { AffineMap, AffineNumbers } from "./affine.ts";
import type { Size } from "./point.ts";

/** The EXIF Orientation tag (0x0112): how stored pixels are turned and mirrored to stand upright. 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Anything but 1..8 means upright, as every decoder treats it. */
export function orientationFromTag(tag: number | undefined): Orientation {
  return tag !== undefined && Number.isInteger(tag) && tag >= 1 && tag <= 8 ? (tag as Orientation) : 1;
}

/** 5 to 8 lie on their side: width and height change places. */
function swapsSides(orientation: Orientation): boolean {
  return orientation >= 5;
}

export function uprightSize(stored: Size, orientation: Orientation): Size {
  return swapsSides(orientation) ? { width: stored.height, height: stored.width } : stored;
}

/** Carries stored pixels to the upright image. `stored` is the size before turning. */
export function uprightMap(stored: Size, orientation: Orientation): AffineMap<"stored", "image"> {
  const { width: w, height: h } = stored;
  const maps: Record<Orientation, AffineNumbers> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, h, 0],
    7: [0, -1, -1, 0, h, w],
    8: [0, -1, 1, 0, 0, w],
  };
  return affineMap(maps[orientation]);
}
