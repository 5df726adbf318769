import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";

/** A picture and its halved copies, largest first: zoomed out, a small copy looks better and is far quicker to draw. */
export interface PictureLevels {
  readonly bitmaps: readonly ImageBitmap[];
  readonly hasAlpha: boolean;
}

export interface ScenePicture {
  /** Upright; it may be smaller than `imageSize`, which is that of the original. */
  readonly bitmap: ImageBitmap;
  /** Halved again and again, largest first. Without them, zoomed out takes longer to draw. */
  readonly copies?: readonly ImageBitmap[];
  readonly imageSize: Size;
  /** Cuts a part out of the original, where `bitmap` is smaller; the caller closes it. */
  readonly detail?: (bounds: Bounds, signal: AbortSignal) => Promise<PictureDetail | undefined>;
}

export interface PictureDetail {
  readonly bitmap: ImageBitmap;
  readonly bounds: Bounds;
}

export function pictureLevels(picture: ScenePicture): PictureLevels {
  const { bitmap, copies = [] } = picture;
  return { bitmaps: [bitmap, ...copies], hasAlpha: hasAlpha(smallestOf(picture)) };
}

/** The copy that is quickest to draw small. */
export function smallestOf({ bitmap, copies }: ScenePicture): ImageBitmap {
  return copies?.at(-1) ?? bitmap;
}

/** The smallest that still has a pixel for each device pixel it covers. */
export function levelFor<T extends Size>(levels: readonly T[], deviceWidth: number): T | undefined {
  return levels.findLast(({ width }) => width >= deviceWidth) ?? levels[0];
}

const PROBE_SIDE = 64;

/** Looks at a small copy: a page with transparency nearly always has some at its edges or in large parts. */
function hasAlpha(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(PROBE_SIDE, PROBE_SIDE);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return false;
  context.drawImage(bitmap, 0, 0, PROBE_SIDE, PROBE_SIDE);
  const { data } = context.getImageData(0, 0, PROBE_SIDE, PROBE_SIDE);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
}
