import { createCanvas } from "./decode-upright.ts";

/** Rows looked at together, so that a large picture is never held a second time. */
const BAND_ROWS = 256;
const OPAQUE = 255;

/** Whether any pixel lets something shine through. */
export function hasTransparency(bitmap: ImageBitmap): boolean {
  const { context } = createCanvas({ width: bitmap.width, height: Math.min(BAND_ROWS, bitmap.height) });
  for (let top = 0; top < bitmap.height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.height - top);
    context.clearRect(0, 0, bitmap.width, BAND_ROWS);
    context.drawImage(bitmap, 0, -top);
    const { data } = context.getImageData(0, 0, bitmap.width, rows);
    for (let at = 3; at < data.length; at += 4) if (data[at] !== OPAQUE) return true;
  }
  return false;
}

const SAMPLE_SIDE = 128;
const FLAT_COLORS = 64;

/** Few colours, as in scans with 1 bit, drawings and screenshots, which PNG stores well and JPEG blurs. Judged by a sample. */
export function isFlat(bitmap: ImageBitmap): boolean {
  const width = Math.min(SAMPLE_SIDE, bitmap.width);
  const height = Math.min(SAMPLE_SIDE, bitmap.height);
  const { context } = createCanvas({ width, height });
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, width, height);
  const { buffer } = context.getImageData(0, 0, width, height).data;
  return new Set(new Uint32Array(buffer)).size <= FLAT_COLORS;
}
