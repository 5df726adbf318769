import { boxCoords } from "./box-set.ts";
import type { BoxSet } from "./box-set.ts";

/** `x, y` of four corners, clockwise from the start of the text. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

/** The smallest rectangle around boxes `first..end` whose first edge runs in the reading direction of the first box. */
export function orientedBox(set: BoxSet, first: number, end: number): Quad {
  const [ux, uy] = readingDirection(boxCoords(set, first));
  let minU = Infinity;
  let maxU = -Infinity;
  let minV = Infinity;
  let maxV = -Infinity;
  const stop = set.starts[end] ?? 0;
  for (let i = set.starts[first] ?? 0; i < stop; i += 2) {
    const x = set.coords[i] ?? 0;
    const y = set.coords[i + 1] ?? 0;
    const u = x * ux + y * uy;
    const v = y * ux - x * uy;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  }
  const x = (u: number, v: number) => u * ux - v * uy;
  const y = (u: number, v: number) => u * uy + v * ux;
  return [
    x(minU, minV),
    y(minU, minV),
    x(maxU, minV),
    y(maxU, minV),
    x(maxU, maxV),
    y(maxU, maxV),
    x(minU, maxV),
    y(minU, maxV),
  ];
}

/** To the right when the box has no first edge. */
function readingDirection(coords: Float32Array): readonly [number, number] {
  if (coords.length < 4) return [1, 0];
  const dx = (coords[2] ?? 0) - (coords[0] ?? 0);
  const dy = (coords[3] ?? 0) - (coords[1] ?? 0);
  const length = Math.hypot(dx, dy);
  return length === 0 ? [1, 0] : [dx / length, dy / length];
}
