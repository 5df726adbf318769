import type { Size } from "#core/geometry/point.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import type { GrayImage } from "../raster/gray-image.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";

/** Side of a cell, in pixels of the preview. */
const CELL_PX = 8;

/** What lies where, in cells of some pixels: rows from the top. Places are cell numbers. */
export interface PictureGrid {
  readonly columns: number;
  readonly rows: number;
  /** Mean and standard deviation of luma in each cell. */
  readonly luma: Float32Array;
  readonly detail: Float32Array;
  readonly isText: Uint8Array;
  readonly isFace: Uint8Array;
}

export interface FoundThings {
  /** The picture that the boxes are measured in; the preview shows the same in fewer pixels. */
  readonly size: Size;
  readonly textBoxes: readonly OrientedBox[];
  readonly faceBoxes: readonly ReadBox[];
}

export function pictureGrid(preview: GrayImage, { size, textBoxes, faceBoxes }: FoundThings): PictureGrid {
  const columns = Math.max(1, Math.round(preview.width / CELL_PX));
  const rows = Math.max(1, Math.round(preview.height / CELL_PX));
  const luma = new Float32Array(columns * rows);
  const detail = new Float32Array(columns * rows);
  const isText = new Uint8Array(columns * rows);
  const isFace = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const x = ((column + 0.5) / columns) * size.width;
      const y = ((row + 0.5) / rows) * size.height;
      const { mean, deviation } = cellLuma(preview, { columns, rows }, cell);
      luma[cell] = mean;
      detail[cell] = deviation;
      // Letters reach a little out of their box, and a cell counts when it touches it.
      const margin = (0.75 * size.width) / columns;
      if (textBoxes.some((box) => isInOrientedBox(box, { x, y, margin }))) isText[cell] = 1;
      if (faceBoxes.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) isFace[cell] = 1;
    }
  }
  return { columns, rows, luma, detail, isText, isFace };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly margin: number;
}

function isInOrientedBox(box: OrientedBox, { x, y, margin }: Place): boolean {
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  const along = (x - box.centerX) * cos + (y - box.centerY) * sin;
  const across = (y - box.centerY) * cos - (x - box.centerX) * sin;
  return Math.abs(along) <= box.width / 2 + margin && Math.abs(across) <= box.height / 2 + margin;
}

function cellLuma(image: GrayImage, { columns, rows }: Pick<PictureGrid, "columns" | "rows">, cell: number) {
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  const edge = (index: number, count: number, length: number) => Math.floor((index * length) / count);
  const right = edge(column + 1, columns, image.width);
  const bottom = edge(row + 1, rows, image.height);
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = edge(row, rows, image.height); y < bottom; y += 1) {
    for (let x = edge(column, columns, image.width); x < right; x += 1) {
      const value = image.data[y * image.width + x] ?? 0;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  const mean = count === 0 ? 0 : sum / count;
  return { mean, deviation: count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean ** 2)) };
}
