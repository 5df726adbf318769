import type { BoxSet } from "../geometry/box-set.ts";
import { boxCoords } from "../geometry/box-set.ts";

/** Where a word's text lies: `corner` is where it begins at the top, `along` its line, `down` its height, in image pixels. */
export interface TextFrame {
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly downX: number;
  readonly downY: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The parallelogram nearest to the box. Never a mirrored one: boxes whose first edge runs against the letters, as some
 * engines give them for right-to-left text, are read from their other end. Undefined for boxes without an area.
 */
export function textFrame(set: BoxSet, index: number): TextFrame | undefined {
  const coords = boxCoords(set, index);
  const [x0, y0, x1, y1, x2, y2, x3, y3] = coords.length === 8 ? coords : cornersOfBounds(set, index);
  const frame = frameOf([
    ((x1 ?? 0) - (x0 ?? 0) + (x2 ?? 0) - (x3 ?? 0)) / 2,
    ((y1 ?? 0) - (y0 ?? 0) + (y2 ?? 0) - (y3 ?? 0)) / 2,
    ((x3 ?? 0) - (x0 ?? 0) + (x2 ?? 0) - (x1 ?? 0)) / 2,
    ((y3 ?? 0) - (y0 ?? 0) + (y2 ?? 0) - (y1 ?? 0)) / 2,
  ]);
  if (frame === undefined) return undefined;
  const middleX = ((x0 ?? 0) + (x1 ?? 0) + (x2 ?? 0) + (x3 ?? 0)) / 4;
  const middleY = ((y0 ?? 0) + (y1 ?? 0) + (y2 ?? 0) + (y3 ?? 0)) / 4;
  return {
    ...frame,
    x: middleX - (frame.alongX + frame.downX) / 2,
    y: middleY - (frame.alongY + frame.downY) / 2,
  };
}

type Edges = readonly [alongX: number, alongY: number, downX: number, downY: number];

function frameOf([alongX, alongY, downX, downY]: Edges): Omit<TextFrame, "x" | "y"> | undefined {
  const width = Math.hypot(alongX, alongY);
  const height = Math.hypot(downX, downY);
  const area = alongX * downY - alongY * downX;
  if (area === 0) return undefined;
  const sign = area < 0 ? -1 : 1;
  return { alongX: sign * alongX, alongY: sign * alongY, downX, downY, width, height };
}

function cornersOfBounds({ bounds }: BoxSet, index: number): readonly number[] {
  const [minX, minY, maxX, maxY] = bounds.subarray(4 * index, 4 * index + 4);
  return [minX ?? 0, minY ?? 0, maxX ?? 0, minY ?? 0, maxX ?? 0, maxY ?? 0, minX ?? 0, maxY ?? 0];
}
