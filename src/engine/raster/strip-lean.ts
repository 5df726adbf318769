import type { GrayImage } from "./gray-image.ts";

const MOST_LEAN = 0.3;
const STEP = 0.02;
/** Upright strokes fill few columns: leaning ones must gain this much of that by being set upright. */
const CLEAR_GAIN = 1.005;

/**
 * How far the upright strokes of a line, dark on light, are drawn to the right for each pixel down; 0 where nothing
 * shows it.
 */
export function leanOfStrip(strip: GrayImage): number {
  const upright = sharpnessAt(strip, 0);
  let best = { lean: 0, sharpness: upright * CLEAR_GAIN };
  for (let step = -Math.round(MOST_LEAN / STEP); step * STEP <= MOST_LEAN; step += 1) {
    const lean = step * STEP;
    const sharpness = sharpnessAt(strip, lean);
    if (sharpness > best.sharpness) best = { lean, sharpness };
  }
  return best.lean;
}

/** Grows with how unevenly the ink is spread over the columns. */
function sharpnessAt({ width, height, data }: GrayImage, lean: number): number {
  const paper = data[0] ?? 255;
  const margin = Math.ceil(MOST_LEAN * height);
  const columns = new Float64Array(width + 2 * margin);
  for (let y = 0; y < height; y += 1) {
    const shift = margin - Math.round(lean * (y - height / 2));
    for (let x = 0; x < width; x += 1) {
      const ink = paper - (data[y * width + x] ?? paper);
      if (ink > 0) columns[x + shift] = (columns[x + shift] ?? 0) + ink;
    }
  }
  return columns.reduce((sum, value) => sum + value * value, 0);
}
