import type { RgbImage } from "../raster/gray-image.ts";
import type { PictureGrid } from "./picture-grid.ts";

/** What a picture consists of; shares are of its area. */
export interface PageContent {
  /** Area in lines of text. */
  readonly textShare: number;
  /** Of all that is not plain ground, the share that is text: 1 for a page of nothing but letters. */
  readonly textOfContent: number;
  /** Area inside of something that is neither ground nor text and wider than a rule: a photograph, a drawing, a stamp. */
  readonly pictureShare: number;
  /** Standard deviation of luma from one plain place to another: paper is even, what lies in a picture is not. */
  readonly groundDeviation: number;
  /** Pixels without colour. */
  readonly grayShare: number;
}

/** Luma deviates by more in a cell that holds something. */
const PLAIN_DEVIATION = 6;
/** Red, green and blue of a pixel without colour differ by no more. */
const GRAY_RANGE = 16;

export function pageContent(grid: PictureGrid, preview: RgbImage): PageContent {
  const cells = grid.detail.length;
  const isFull = grid.detail.map((deviation, cell) => (deviation > PLAIN_DEVIATION || isMarked(grid, cell) ? 1 : 0));
  const isOther = isFull.map((full, cell) => (full === 1 && grid.isText[cell] !== 1 ? 1 : 0));
  const text = sum(grid.isText);
  const content = sum(isFull);
  return {
    textShare: text / cells,
    textOfContent: content === 0 ? 0 : text / content,
    pictureShare: countInner(isOther, grid) / cells,
    groundDeviation: deviationOf(grid.luma.filter((_, cell) => isFull[cell] !== 1)),
    grayShare: measureGray(preview),
  };
}

/** Cells that are found to hold something hold it, however even they are. */
function isMarked({ isText, isFace }: PictureGrid, cell: number): boolean {
  return isText[cell] === 1 || isFace[cell] === 1;
}

/** Cells with something in all eight around them: rules and borders are too thin for that. */
function countInner(cells: ArrayLike<number>, { columns, rows }: PictureGrid): number {
  let inner = 0;
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      if (isInner(cells, columns, row * columns + column)) inner += 1;
    }
  }
  return inner;
}

function isInner(cells: ArrayLike<number>, columns: number, middle: number): boolean {
  for (const row of [middle - columns, middle, middle + columns]) {
    if (cells[row - 1] !== 1 || cells[row] !== 1 || cells[row + 1] !== 1) return false;
  }
  return true;
}

function measureGray({ data }: RgbImage): number {
  let gray = 0;
  for (let i = 0; i < data.length; i += 3) {
    const red = data[i] ?? 0;
    const green = data[i + 1] ?? 0;
    const blue = data[i + 2] ?? 0;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) <= GRAY_RANGE) gray += 1;
  }
  return data.length === 0 ? 1 : gray / (data.length / 3);
}

function deviationOf(values: Float32Array): number {
  const mean = sum(values) / Math.max(1, values.length);
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / Math.max(1, values.length));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
