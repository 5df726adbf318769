import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";
import type { OrientedBox } from "./oriented-box.ts";

/** Height of the text line in the strip and of the border around it: measured, other sizes read worse. */
export const STRIP_LINE_HEIGHT_PX = 36;
export const STRIP_PADDING_PX = 8;
const MAX_STRIP_WIDTH_PX = 4000;

/** One line of text, level, dark on light. `toImage` is `[a, b, c, d, e, f]` from strip pixels to picture pixels. */
export interface TextStrip extends GrayImage {
  readonly toImage: readonly [number, number, number, number, number, number];
}

export function cutTextStrip(pyramid: GrayPyramid, box: OrientedBox): TextStrip {
  const step = Math.max(box.height / STRIP_LINE_HEIGHT_PX, box.width / MAX_STRIP_WIDTH_PX, 1e-3);
  const inner = {
    width: Math.max(1, Math.round(box.width / step)),
    height: Math.max(1, Math.round(box.height / step)),
  };
  const toImage = stripMap(box, { step, ...inner });
  const line = sampleLine(pyramid, { toImage, step, ...inner });
  return { ...framed(line), toImage };
}

interface LineGrid {
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

function stripMap(box: OrientedBox, grid: LineGrid): TextStrip["toImage"] {
  const a = Math.cos(box.angle) * grid.step;
  const b = Math.sin(box.angle) * grid.step;
  const halfWidth = grid.width / 2 + STRIP_PADDING_PX;
  const halfHeight = grid.height / 2 + STRIP_PADDING_PX;
  return [a, b, -b, a, box.centerX - a * halfWidth + b * halfHeight, box.centerY - b * halfWidth - a * halfHeight];
}

function sampleLine(pyramid: GrayPyramid, grid: LineGrid & Pick<TextStrip, "toImage">): GrayImage {
  const { image, scale } = pyramid.levelFor(grid.step);
  const [a, b, c, d, e, f] = grid.toImage;
  const data = new Uint8Array(grid.width * grid.height);
  // A step that spans more than one pixel of the level reads four points of it.
  const offsets = grid.step / scale > 1.1 ? [-0.25, 0.25] : [0];
  const share = 1 / (offsets.length * offsets.length);
  for (let y = 0, i = 0; y < grid.height; y += 1) {
    for (let x = 0; x < grid.width; x += 1, i += 1) {
      let sum = 0;
      for (const oy of offsets) {
        for (const ox of offsets) {
          const sx = x + 0.5 + ox + STRIP_PADDING_PX;
          const sy = y + 0.5 + oy + STRIP_PADDING_PX;
          sum += sampleBilinear(image, (a * sx + c * sy + e) / scale - 0.5, (b * sx + d * sy + f) / scale - 0.5);
        }
      }
      data[i] = Math.round(sum * share);
    }
  }
  return { width: grid.width, height: grid.height, data };
}

/** Outside the picture its border goes on. */
function sampleBilinear(image: GrayImage, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), image.width - 1);
  const cy = Math.min(Math.max(y, 0), image.height - 1);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const right = x0 + 1 < image.width ? 1 : 0;
  const below = y0 + 1 < image.height ? image.width : 0;
  const at = y0 * image.width + x0;
  const { data } = image;
  const top = (data[at] ?? 0) + ((data[at + right] ?? 0) - (data[at] ?? 0)) * (cx - x0);
  const bottom = (data[at + below] ?? 0) + ((data[at + below + right] ?? 0) - (data[at + below] ?? 0)) * (cx - x0);
  return top + (bottom - top) * (cy - y0);
}

/** Dark on light, with a border in the colour of the background. */
function framed(line: GrayImage): GrayImage {
  const background = borderMedian(line);
  const isDark = background < meanOf(line.data);
  const paper = isDark ? 255 - background : background;
  const width = line.width + 2 * STRIP_PADDING_PX;
  const height = line.height + 2 * STRIP_PADDING_PX;
  const data = new Uint8Array(width * height).fill(paper);
  for (let y = 0; y < line.height; y += 1) {
    const row = line.data.subarray(y * line.width, (y + 1) * line.width);
    data.set(isDark ? row.map((value) => 255 - value) : row, (y + STRIP_PADDING_PX) * width + STRIP_PADDING_PX);
  }
  return { width, height, data };
}

function borderMedian(image: GrayImage): number {
  const counts = new Uint32Array(256);
  const lastRow = (image.height - 1) * image.width;
  const count = (at: number) => {
    const value = image.data[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  };
  for (let x = 0; x < image.width; x += 1) {
    count(x);
    count(lastRow + x);
  }
  for (let seen = 0, value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen >= image.width) return value;
  }
  return 255;
}

function meanOf(data: Uint8Array): number {
  let sum = 0;
  for (const value of data) sum += value;
  return data.length === 0 ? 0 : sum / data.length;
}
