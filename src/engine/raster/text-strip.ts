import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";
import type { OrientedBox } from "./oriented-box.ts";
import { sampleGrid } from "./sample-grid.ts";
import type { ToImage } from "./sample-grid.ts";

/** Height of the text line in the strip and of the border around it: measured, other sizes read worse. */
export const STRIP_LINE_HEIGHT_PX = 36;
export const STRIP_PADDING_PX = 8;
const MAX_STRIP_WIDTH_PX = 4000;

/** One line of text, level, dark on light. `toImage` leads from its pixels back to the picture's. */
export interface TextStrip extends GrayImage {
  readonly toImage: ToImage;
}

export function cutTextStrip(pyramid: GrayPyramid, box: OrientedBox): TextStrip {
  const step = Math.max(box.height / STRIP_LINE_HEIGHT_PX, box.width / MAX_STRIP_WIDTH_PX, 1e-3);
  const size = {
    width: Math.max(1, Math.round(box.width / step)),
    height: Math.max(1, Math.round(box.height / step)),
  };
  const line = sampleGrid(pyramid, { toImage: mapOfBox(box, { step, ...size, padding: 0 }), ...size });
  return { ...framed(line), toImage: mapOfBox(box, { step, ...size, padding: STRIP_PADDING_PX }) };
}

interface StripShape {
  readonly step: number;
  readonly width: number;
  readonly height: number;
  readonly padding: number;
}

function mapOfBox(box: OrientedBox, { step, width, height, padding }: StripShape): ToImage {
  const a = Math.cos(box.angle) * step;
  const b = Math.sin(box.angle) * step;
  const halfWidth = width / 2 + padding;
  const halfHeight = height / 2 + padding;
  return [a, b, -b, a, box.centerX - a * halfWidth + b * halfHeight, box.centerY - b * halfWidth - a * halfHeight];
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
