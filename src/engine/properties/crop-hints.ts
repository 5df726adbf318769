import type { ReadBox } from "../tesseract/recognized-text.ts";
import type { Size } from "#core/geometry/point.ts";
import type { PictureGrid } from "./picture-grid.ts";

/** One way to cut a picture. */
export interface CropBox {
  /** Left, top, right, bottom, in pixels of the picture. */
  readonly box: ReadBox;
  /** Importance in the box over importance per area: one half where all is equally important, near 1 for a small find. */
  readonly confidence: number;
  /** Share of the picture's importance inside the box. */
  readonly importanceFraction: number;
}

/** The wire ignores what is asked beyond. */
const MOST_RATIOS = 16;
/** Faces and text bear these shares of the importance where there are any; detail bears the rest. */
const FACE_SHARE = 0.5;
const TEXT_SHARE = 0.25;
/** Without a ratio asked for, the smallest crop of the picture's own ratio that keeps this much. */
const KEPT_SHARE = 0.9;
const SCALES = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
/** Places to try in each direction. */
const STEPS = 48;
/** Boxes whose importance differs by less are equal: then the one whose middle is nearest to that of the importance. */
const EQUAL_IMPORTANCE = 0.005;

/** For each ratio (width over height) the largest box of it that holds most of what is important. */
export function cropHints(grid: PictureGrid, size: Size, aspectRatios: readonly number[]): CropBox[] {
  const importance = createImportance(grid);
  const ratios = aspectRatios.slice(0, MOST_RATIOS).filter((ratio) => Number.isFinite(ratio) && ratio > 0);
  if (ratios.length > 0) return ratios.map((ratio) => bestCrop(importance, size, largestOf(size, ratio)));
  const crops = SCALES.map((scale) =>
    bestCrop(importance, size, { width: size.width * scale, height: size.height * scale }),
  );
  return [crops.find((crop) => crop.importanceFraction >= KEPT_SHARE) ?? crops.at(-1)].flatMap((crop) => crop ?? []);
}

/** A ratio that no whole pixels can show comes out one pixel thin: a box without area would show nothing. */
function largestOf({ width, height }: Size, ratio: number): Size {
  return width / height > ratio
    ? { width: Math.max(1, height * ratio), height }
    : { width, height: Math.max(1, width / ratio) };
}

interface Importance {
  /** Share of all importance inside a box in shares of the picture's sides. */
  readonly within: (box: ReadBox) => number;
  readonly center: { readonly x: number; readonly y: number };
}

function createImportance(grid: PictureGrid): Importance {
  const weights = cellWeights(grid);
  const { columns, rows } = grid;
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number) => sums[row * (columns + 1) + column] ?? 0;
  let centerX = 0;
  let centerY = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column] ?? 0;
      centerX += (weight * (column + 0.5)) / columns;
      centerY += (weight * (row + 0.5)) / rows;
      sums[(row + 1) * (columns + 1) + column + 1] =
        weight + at(column, row + 1) + at(column + 1, row) - at(column, row);
    }
  }
  return {
    center: { x: centerX, y: centerY },
    within([x0, y0, x1, y1]) {
      const [left, top] = [Math.round(x0 * columns), Math.round(y0 * rows)];
      const [right, bottom] = [Math.round(x1 * columns), Math.round(y1 * rows)];
      return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    },
  };
}

/** What each cell bears, 1 in sum. */
function cellWeights({ detail, isFace, isText }: PictureGrid): Float64Array {
  const weights = new Float64Array(detail.length);
  const add = (values: ArrayLike<number>, share: number): boolean => {
    let total = 0;
    for (let i = 0; i < values.length; i += 1) total += values[i] ?? 0;
    if (total === 0) return false;
    for (let i = 0; i < values.length; i += 1) weights[i] = (weights[i] ?? 0) + ((values[i] ?? 0) / total) * share;
    return true;
  };
  const faces = add(isFace, FACE_SHARE) ? FACE_SHARE : 0;
  const text = add(isText, TEXT_SHARE) ? TEXT_SHARE : 0;
  const rest = 1 - faces - text;
  // A picture of one tone has no detail: then every place is as good as another.
  if (!add(detail, rest)) add(new Uint8Array(detail.length).fill(1), rest);
  return weights;
}

function bestCrop({ within, center }: Importance, size: Size, crop: Size): CropBox {
  const width = Math.min(1, crop.width / size.width);
  const height = Math.min(1, crop.height / size.height);
  const places = placesOf(width, height).map((box) => ({ box, importance: within(box) }));
  const most = Math.max(...places.map(({ importance }) => importance));
  const middle = ({ box }: (typeof places)[number]) =>
    Math.hypot(box[0] + width / 2 - center.x, box[1] + height / 2 - center.y);
  const [best] = places
    .filter((place) => place.importance >= most - EQUAL_IMPORTANCE)
    .sort((a, b) => middle(a) - middle(b));
  const [x0, y0, x1, y1] = best?.box ?? [0, 0, width, height];
  const importanceFraction = Math.min(1, Math.max(0, best?.importance ?? 0));
  return {
    box: [x0 * size.width, y0 * size.height, x1 * size.width, y1 * size.height],
    importanceFraction,
    confidence: importanceFraction / (importanceFraction + width * height),
  };
}

/** Boxes of one size all over the picture, in shares of its sides; along a side that the box fills there is one place. */
function placesOf(width: number, height: number): ReadBox[] {
  const starts = (length: number) =>
    length === 1 ? [0] : Array.from({ length: STEPS + 1 }, (_, step) => ((1 - length) * step) / STEPS);
  return starts(height).flatMap((top) => starts(width).map((left): ReadBox => [left, top, left + width, top + height]));
}
