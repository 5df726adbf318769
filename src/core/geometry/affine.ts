import type { Bounds } from "./bounds.ts";
import { pointOf } from "./point.ts";
import type { Point, Size, Space } from "./point.ts";
import { polygonFromFlat } from "./polygon.ts";
import type { Polygon } from "./polygon.ts";

declare const between: unique symbol;

/** `x' = a x + c y + e`, `y' = b x + d y + f`: the order of canvas `setTransform`. Carries a point from one space to another. */
export interface AffineMap<From extends Space, To extends Space> {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly [between]: readonly [From, To];
}

export type AffineNumbers = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export function affineMap<From extends Space, To extends Space>(numbers: AffineNumbers): AffineMap<From, To> {
  const [a, b, c, d, e, f] = numbers;
  return { a, b, c, d, e, f } as AffineMap<From, To>;
}

/** Scales one picture size onto another. A side of 0 maps with factor 1: there is nothing to scale. */
export function scaleMap<From extends Space, To extends Space>(from: Size, to: Size): AffineMap<From, To> {
  const scaleX = from.width > 0 ? to.width / from.width : 1;
  const scaleY = from.height > 0 ? to.height / from.height : 1;
  return affineMap([scaleX, 0, 0, scaleY, 0, 0]);
}

export function mapPoint<From extends Space, To extends Space>(
  map: AffineMap<From, To>,
  point: Point<From>,
): Point<To> {
  return pointOf<To>(map.a * point.x + map.c * point.y + map.e, map.b * point.x + map.d * point.y + map.f);
}

export function mapPolygon<From extends Space, To extends Space>(
  map: AffineMap<From, To>,
  polygon: Polygon<From>,
): Polygon<To> {
  const flat: number[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const x = polygon[i] ?? 0;
    const y = polygon[i + 1] ?? 0;
    flat.push(map.a * x + map.c * y + map.e, map.b * x + map.d * y + map.f);
  }
  return polygonFromFlat<To>(flat);
}

/** The bounds of the mapped corners: exact for maps that keep right angles upright, such as quarter turns. */
export function mapBounds(map: AffineMap<Space, Space>, { minX, minY, maxX, maxY }: Bounds): Bounds {
  const x = (px: number, py: number) => map.a * px + map.c * py + map.e;
  const y = (px: number, py: number) => map.b * px + map.d * py + map.f;
  const xs = [x(minX, minY), x(maxX, minY), x(maxX, maxY), x(minX, maxY)];
  const ys = [y(minX, minY), y(maxX, minY), y(maxX, maxY), y(minX, maxY)];
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

/** First `first`, then `second`. */
export function composeMaps<A extends Space, B extends Space, C extends Space>(
  first: AffineMap<A, B>,
  second: AffineMap<B, C>,
): AffineMap<A, C> {
  return affineMap([
    second.a * first.a + second.c * first.b,
    second.b * first.a + second.d * first.b,
    second.a * first.c + second.c * first.d,
    second.b * first.c + second.d * first.d,
    second.a * first.e + second.c * first.f + second.e,
    second.b * first.e + second.d * first.f + second.f,
  ]);
}

/** Throws when the map flattens the plane: no caller has a use for such a map. */
export function invertMap<From extends Space, To extends Space>(map: AffineMap<From, To>): AffineMap<To, From> {
  const determinant = map.a * map.d - map.b * map.c;
  if (determinant === 0) throw new Error("An affine map with determinant 0 has no inverse");
  return affineMap([
    map.d / determinant,
    -map.b / determinant,
    -map.c / determinant,
    map.a / determinant,
    (map.c * map.f - map.d * map.e) / determinant,
    (map.b * map.e - map.a * map.f) / determinant,
  ]);
}
