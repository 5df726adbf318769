import type { BitmapHeader } from "./bitmap-header.ts";

const END_OF_LINE = 0;
const END_OF_PICTURE = 1;
const MOVE = 2;

/**
 * Run lengths of 8 or 4 bits as one byte a pixel, rows in the order of the file. Pixels that are jumped over, or missing at
 * the end of a file cut short, have the first colour. Writes each pixel once at most, however long the runs say they are.
 */
export function expandRuns(bytes: Uint8Array, { width, height, bits, pixelsAt }: BitmapHeader): Uint8Array {
  const indices = new Uint8Array(width * height);
  const perByte = 8 / bits;
  let at = pixelsAt;
  let x = 0;
  let y = 0;

  function put(count: number, byteOf: (pixel: number) => number): void {
    const shown = Math.min(count, Math.max(0, width - x));
    for (let pixel = 0; pixel < shown; pixel += 1) {
      indices[y * width + x + pixel] = perByte === 1 ? byteOf(pixel) : nibble(byteOf(pixel), pixel);
    }
    x += count;
  }

  while (at + 1 < bytes.length && y < height) {
    const count = bytes[at] ?? 0;
    const value = bytes[at + 1] ?? 0;
    at += 2;
    if (count > 0) put(count, () => value);
    else if (value === END_OF_PICTURE) break;
    else if (value === END_OF_LINE) {
      x = 0;
      y += 1;
    } else if (value === MOVE) {
      x += bytes[at] ?? 0;
      y += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      const from = at;
      put(value, (pixel) => bytes[from + Math.floor(pixel / perByte)] ?? 0);
      // Single pixels fill whole words of 16 bits.
      at += 2 * Math.ceil(value / perByte / 2);
    }
  }
  return indices;
}

/** Of two pixels in a byte the first is in the higher half. */
function nibble(byte: number, pixel: number): number {
  return pixel % 2 === 0 ? byte >> 4 : byte & 15;
}
