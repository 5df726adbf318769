import type { OrientedBox } from "../raster/oriented-box.ts";
import type { PlacedLine } from "./placed-line.ts";

/** The place of a box in the level frame of a page whose text runs at the angle. */
export function placeBox<T>(box: OrientedBox, line: T, angle: number): PlacedLine<T> {
  const [u, v] = levelPoint(box.centerX, box.centerY, angle);
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  return { u0: u - halfWidth, u1: u + halfWidth, v0: v - halfHeight, v1: v + halfHeight, line };
}

/** The upright rectangle of the level frame around a quad of the picture. */
export function placeQuad<T>(quad: readonly number[], line: T, angle: number): PlacedLine<T> {
  const points = [0, 2, 4, 6].map((at) => levelPoint(quad[at] ?? 0, quad[at + 1] ?? 0, angle));
  const us = points.map(([u]) => u);
  const vs = points.map(([, v]) => v);
  return { u0: Math.min(...us), u1: Math.max(...us), v0: Math.min(...vs), v1: Math.max(...vs), line };
}

function levelPoint(x: number, y: number, angle: number): readonly [u: number, v: number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos + y * sin, y * cos - x * sin];
}

/** The box in the picture of a rectangle in the level frame. */
export function boxOfPlace({ u0, u1, v0, v1 }: Omit<PlacedLine<unknown>, "line">, angle: number): OrientedBox {
  const [centerX, centerY] = levelPoint((u0 + u1) / 2, (v0 + v1) / 2, -angle);
  return { centerX, centerY, width: u1 - u0, height: v1 - v0, angle };
}
