import type { OrientedBox } from "../raster/oriented-box.ts";

/**
 * The smallest rectangle around points `[x, y, ...]`; its longer side is taken as the reading direction, so the angle is
 * in (-pi/2, pi/2]. Undefined for fewer than three corners.
 */
export function minimumBox(points: readonly number[]): OrientedBox | undefined {
  const hull = convexHull(points);
  const corners = hull.length / 2;
  if (corners < 3) return undefined;
  let best: OrientedBox | undefined;
  for (let i = 0; i < corners; i += 1) {
    const j = (i + 1) % corners;
    const angle = Math.atan2(at(hull, 2 * j + 1) - at(hull, 2 * i + 1), at(hull, 2 * j) - at(hull, 2 * i));
    const box = boxAtAngle(hull, angle);
    if (best === undefined || box.width * box.height < best.width * best.height - 1e-9) best = box;
  }
  return best === undefined ? undefined : lengthwise(best);
}

/** The rectangle around the points whose sides run at the angle. */
export function boxAtAngle(points: readonly number[], angle: number): OrientedBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const u = at(points, i) * cos + at(points, i + 1) * sin;
    const v = at(points, i + 1) * cos - at(points, i) * sin;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  }
  const middleU = (minU + maxU) / 2;
  const middleV = (minV + maxV) / 2;
  return {
    centerX: middleU * cos - middleV * sin,
    centerY: middleU * sin + middleV * cos,
    width: maxU - minU,
    height: maxV - minV,
    angle,
  };
}

function lengthwise(box: OrientedBox): OrientedBox {
  const isTall = box.height > box.width;
  const angle = isTall ? box.angle + Math.PI / 2 : box.angle;
  const halfTurns = Math.ceil((angle - Math.PI / 2) / Math.PI);
  return {
    ...box,
    width: isTall ? box.height : box.width,
    height: isTall ? box.width : box.height,
    angle: angle - halfTurns * Math.PI,
  };
}

/** Andrew's monotone chain. */
function convexHull(points: readonly number[]): number[] {
  const sorted = Array.from(
    { length: points.length / 2 },
    (_, i) => [at(points, 2 * i), at(points, 2 * i + 1)] as const,
  );
  sorted.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = halfHull(sorted);
  const upper = halfHull(sorted.reverse());
  return [...lower.slice(0, -2), ...upper.slice(0, -2)];
}

function halfHull(sorted: readonly (readonly [number, number])[]): number[] {
  const hull: number[] = [];
  for (const [x, y] of sorted) {
    while (hull.length >= 4 && !turnsLeft(hull, x, y)) hull.length -= 2;
    hull.push(x, y);
  }
  return hull;
}

function turnsLeft(hull: readonly number[], x: number, y: number): boolean {
  const n = hull.length;
  const [ax, ay, bx, by] = [at(hull, n - 4), at(hull, n - 3), at(hull, n - 2), at(hull, n - 1)];
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
