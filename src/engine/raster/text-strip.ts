import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";
import type { OrientedBox } from "./oriented-box.ts";
import { sampleGrid } from "./sample-grid.ts";
import type { ToImage } from "./sample-grid.ts";
import { evenLine } from "./strip-tone.ts";
import type { EvenLine } from "./strip-tone.ts";

/** Height of the text line in the strip and of the border around it: measured, the best over all scripts. */
export const STRIP_LINE_HEIGHT_PX = 36;
export const STRIP_PADDING_PX = 8;
const MAX_STRIP_WIDTH_PX = 4000;

/** One line of text, level, dark on even paper. `toImage` leads from its pixels back to the picture's. */
export interface TextStrip extends GrayImage {
  /** Grey levels between the paper and the ink in the picture, 0..255. */
  readonly contrast: number;
  readonly toImage: ToImage;
}

export function cutTextStrip(
  pyramid: GrayPyramid,
  box: OrientedBox,
  lineHeightPx: number = STRIP_LINE_HEIGHT_PX,
): TextStrip {
  const padding = Math.round((lineHeightPx * STRIP_PADDING_PX) / STRIP_LINE_HEIGHT_PX);
  return cutStrip(pyramid, box, { lineHeightPx, padding });
}

/** Without a border. Lower than asked for where the line is too long. */
export function cutBareStrip(pyramid: GrayPyramid, box: OrientedBox, lineHeightPx: number): TextStrip {
  return cutStrip(pyramid, box, { lineHeightPx, padding: 0 });
}

function cutStrip(
  pyramid: GrayPyramid,
  box: OrientedBox,
  { lineHeightPx, padding }: { readonly lineHeightPx: number; readonly padding: number },
): TextStrip {
  const step = Math.max(box.height / lineHeightPx, box.width / MAX_STRIP_WIDTH_PX, 1e-3);
  const size = {
    width: Math.max(1, Math.round(box.width / step)),
    height: Math.max(1, Math.round(box.height / step)),
  };
  const line = evenLine(sampleGrid(pyramid, { toImage: mapOfBox(box, { step, ...size, padding: 0 }), ...size }));
  return {
    ...framed(line, padding),
    contrast: line.contrast,
    toImage: mapOfBox(box, { step, ...size, padding }),
  };
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
  const { lean = 0 } = box;
  const [c, d] = [lean * a - b, lean * b + a];
  const halfWidth = width / 2 + padding;
  const halfHeight = height / 2 + padding;
  return [a, b, c, d, box.centerX - a * halfWidth - c * halfHeight, box.centerY - b * halfWidth - d * halfHeight];
}

/** A border in the colour of the paper: letters at the very edge of a picture are read badly. */
function framed(line: EvenLine, padding: number): GrayImage {
  const width = line.width + 2 * padding;
  const height = line.height + 2 * padding;
  const data = new Uint8Array(width * height).fill(line.paper);
  for (let y = 0; y < line.height; y += 1) {
    const row = line.data.subarray(y * line.width, (y + 1) * line.width);
    data.set(row, (y + padding) * width + padding);
  }
  return { width, height, data };
}
