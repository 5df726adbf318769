import type { Size } from "#core/geometry/point.ts";

/** A picture and its halved copies, largest first: zoomed out, a small copy looks better and is far quicker to draw. */
export interface PictureLevels {
  readonly bitmaps: readonly ImageBitmap[];
  readonly hasAlpha: boolean;
}

/** CSS-sized pictures need no copies. */
const SMALLEST_SIDE_PX = 700;

/** The full picture alone; good for the first frame. */
export function firstLevel(bitmap: ImageBitmap): PictureLevels {
  return { bitmaps: [bitmap], hasAlpha: hasAlpha(bitmap) };
}

/** Halves until small. The copies belong to the caller, who closes them; the first bitmap is the one passed in. */
export async function halvedLevels(bitmap: ImageBitmap, first: PictureLevels): Promise<PictureLevels> {
  const bitmaps = [bitmap];
  for (let last = bitmap; Math.max(last.width, last.height) > 2 * SMALLEST_SIDE_PX;) {
    last = await createImageBitmap(last, {
      resizeWidth: Math.max(1, Math.round(last.width / 2)),
      resizeHeight: Math.max(1, Math.round(last.height / 2)),
      resizeQuality: "medium",
    });
    bitmaps.push(last);
  }
  return { ...first, bitmaps };
}

export function closeCopies({ bitmaps }: PictureLevels): void {
  for (const copy of bitmaps.slice(1)) copy.close();
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
