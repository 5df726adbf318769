import type { RgbImage } from "../raster/gray-image.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";

/** Clockwise, in degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function turnImage(image: RgbImage, turn: QuarterTurn): RgbImage {
  if (turn === 0) return image;
  const [width, height] = turn === 180 ? [image.width, image.height] : [image.height, image.width];
  const data = new Uint8Array(image.data.length);
  const { start, right, down } = stepsOf(image, turn);
  for (let y = 0, to = 0; y < height; y += 1) {
    let from = 3 * (start + y * down);
    for (let x = 0; x < width; x += 1, to += 3, from += 3 * right) {
      data[to] = image.data[from] ?? 0;
      data[to + 1] = image.data[from + 1] ?? 0;
      data[to + 2] = image.data[from + 2] ?? 0;
    }
  }
  return { width, height, data };
}

/** Which pixel of the picture comes first in the turned one, and how many pixels further the next ones are. */
function stepsOf({ width, height }: Size, turn: Exclude<QuarterTurn, 0>): Record<"start" | "right" | "down", number> {
  if (turn === 90) return { start: (height - 1) * width, right: -width, down: 1 };
  if (turn === 180) return { start: width * height - 1, right: -1, down: -width };
  return { start: width - 1, right: width, down: -1 };
}

/** The size of the turned picture, and the turn that led to it. */
export interface Turned {
  readonly turned: Size;
  readonly turn: QuarterTurn;
}

/** Where a point of the turned picture lies in the picture as it was. */
export function pointBeforeTurn(x: number, y: number, { turned, turn }: Turned): [x: number, y: number] {
  if (turn === 90) return [y, turned.width - x];
  if (turn === 180) return [turned.width - x, turned.height - y];
  return turn === 270 ? [turned.height - y, x] : [x, y];
}

export function boxBeforeTurn([x0, y0, x1, y1]: ReadBox, turned: Turned): ReadBox {
  const [ax, ay] = pointBeforeTurn(x0, y0, turned);
  const [bx, by] = pointBeforeTurn(x1, y1, turned);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
