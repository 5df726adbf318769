import type { TextBox } from "../detector/text-boxes.ts";
import { contrastIn, hasInk, keepWindows } from "../raster/keep-windows.ts";
import type { PixelWindow } from "../raster/keep-windows.ts";
import type { LevelArea, LevelPicture } from "../raster/level-area.ts";
import { dominantAngle } from "./box-direction.ts";
import { boxOfPlace, placeBox } from "./level-frame.ts";
import { lineToImage } from "./line-from-strip.ts";
import { rowWindows } from "./page-areas.ts";
import type { BoxRow } from "./page-areas.ts";
import { boundsOf, median, medianHeight } from "./placed-line.ts";
import type { Placed } from "./placed-line.ts";
import type { TextLine } from "./read-text.ts";
import type { StripReader } from "./strip-reader.ts";

/** Line height, as the detector boxes it, that the recogniser reads best. */
const LINE_HEIGHT_PX = 40;
const MAX_ENLARGEMENT = 2;
const MIN_TURN = (0.3 * Math.PI) / 180;
const LETTER = /[\p{L}\p{N}]/u;
/** Around the outermost rows. */
const FRAME_PX = 12;
/** Rows this much fainter than those of the page are not read together with them. */
const FAINT = 0.35;

/** Rows of running text as one picture. */
export interface PageArea {
  readonly picture: LevelPicture;
  readonly rows: readonly AreaRow[];
}

interface AreaRow {
  readonly boxes: readonly TextBox[];
  /** What is shown of the picture around the row. */
  readonly window: PixelWindow;
  /** Of its ink, in grey levels. */
  readonly contrast: number;
}

/** Cuts out the areas, without rows that are far fainter than the rest; areas of nothing else are left out. */
export async function cutAreas(
  { image }: StripReader,
  areas: readonly (readonly BoxRow[])[],
  page: readonly TextBox[],
): Promise<PageArea[]> {
  const plans = areas.map((rows) => planArea(rows, page));
  const pictures = await image.levelAreas(plans.map(({ area }) => area));
  const cut = plans.flatMap((plan, index) => {
    const picture = pictures[index];
    return picture === undefined ? [] : { picture, rows: rowsIn(picture, plan) };
  });
  const usual = median(cut.flatMap(({ rows }) => rows.map(({ contrast }) => contrast))) ?? 0;
  return cut
    .map(({ picture, rows }) => ({ picture, rows: rows.filter(({ contrast }) => contrast >= FAINT * usual) }))
    .filter(({ rows }) => rows.length > 0);
}

interface AreaPlan {
  readonly area: LevelArea;
  readonly rows: readonly (readonly TextBox[])[];
  /** In the picture's pixels along the area's own direction. */
  readonly windows: readonly Placed[];
  readonly bounds: Placed;
}

/** Each area has a slope of its own: pages bend, and two of a book hardly ever lie alike. */
function planArea(rows: readonly BoxRow[], page: readonly TextBox[]): AreaPlan {
  const boxes = rows.flat().map(({ line }) => line);
  const own = new Set(boxes);
  const angle = directionOf(boxes);
  const places = rows.map((row) => boundsOf(row.map(({ line }) => placeBox(line, line, angle))));
  const others = page.filter((box) => !own.has(box)).map((box) => placeBox(box, box, angle));
  const windows = rowWindows(places, others);
  const scale = scaleOf(medianHeight(boxes.map((box) => placeBox(box, box, angle))), angle);
  const bounds = framed(boundsOf(windows), FRAME_PX / scale);
  const area = { box: boxOfPlace(bounds, angle), scale };
  return { area, rows: rows.map((row) => row.map(({ line }) => line)), windows, bounds };
}

function framed({ u0, u1, v0, v1 }: Placed, by: number): Placed {
  return { u0: u0 - by, u1: u1 + by, v0: v0 - by, v1: v1 + by };
}

/**
 * Shapes tell the direction up to a half turn, which the boxes have settled. Straight scans are not resampled for a
 * tenth of a degree.
 */
function directionOf(boxes: readonly TextBox[]): number {
  const axis = dominantAngle(boxes);
  const along = boxes.reduce((sum, box) => sum + Math.cos(box.angle - axis) * box.width, 0);
  const angle = along >= 0 ? axis : axis + Math.PI;
  return Math.abs(angle) < MIN_TURN ? 0 : angle;
}

function scaleOf(lineHeight: number, angle: number): number {
  const scale = Math.min(MAX_ENLARGEMENT, LINE_HEIGHT_PX / lineHeight);
  return scale > 0.7 && scale < 1.3 && angle === 0 ? 1 : scale;
}

function rowsIn(picture: LevelPicture, { rows, windows, bounds }: AreaPlan): AreaRow[] {
  const scale = picture.width / (bounds.u1 - bounds.u0);
  return windows.map(({ u0, u1, v0, v1 }, index) => {
    const window = {
      x0: (u0 - bounds.u0) * scale,
      y0: (v0 - bounds.v0) * scale,
      x1: (u1 - bounds.u0) * scale,
      y1: (v1 - bounds.v0) * scale,
    };
    return { boxes: rows[index] ?? [], window, contrast: contrastIn(picture, window) };
  });
}

/** Its lines in picture pixels, as the recogniser finds them. */
export async function readArea(
  { recognizer, languages }: StripReader,
  { picture, rows }: PageArea,
): Promise<TextLine[]> {
  const image = keepWindows(
    picture,
    rows.map(({ window }) => window),
  );
  const lines = await recognizer.read({ image, mode: "block", languages });
  return lines.flatMap((line) => {
    const words = line.words.filter(({ text, box }) => LETTER.test(text) || hasInk(image, box));
    return lineToImage({ ...line, words }, picture.toImage) ?? [];
  });
}
