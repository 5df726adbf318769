import type { BoxSet } from "../geometry/box-set.ts";
import { middleLine } from "./group-shapes.ts";

/**
 * Outlines by bucket, in image space: good for every pan and zoom. In pieces, because the time to stroke a path grows
 * faster than its length: 10,000 boxes in one path take twenty times as long as in pieces of eight.
 */
export type BucketPaths = readonly (readonly Path2D[] | undefined)[];

/** Adds the thing at an index, a box or a group, to the path of its bucket. */
export type AddThing = (path: Path2D, index: number) => void;

/** Begins a new path of a bucket when the one before is full. */
export function pathsByBucket(buckets: Uint8Array, add: AddThing, mostAPiece: number): BucketPaths {
  const paths: Path2D[][] = [];
  const counts: number[] = [];
  buckets.forEach((bucket, index) => {
    const pieces = paths[bucket] ?? [];
    paths[bucket] = pieces;
    const count = counts[bucket] ?? 0;
    counts[bucket] = count + 1;
    if (count % mostAPiece === 0) pieces.push(new Path2D());
    const path = pieces.at(-1);
    if (path !== undefined) add(path, index);
  });
  return paths;
}

export const outlines =
  ({ coords, starts }: BoxSet): AddThing =>
  (path, index) => {
    addLoop(path, coords, [starts[index] ?? 0, starts[index + 1] ?? 0]);
  };

export const loops =
  (corners: Float32Array): AddThing =>
  (path, group) => {
    addLoop(path, corners, [8 * group, 8 * group + 8]);
  };

export const underlines =
  ({ coords, starts }: BoxSet): AddThing =>
  (path, index) => {
    const end = starts[index + 1] ?? 0;
    path.moveTo(coords[end - 4] ?? 0, coords[end - 3] ?? 0);
    path.lineTo(coords[end - 2] ?? 0, coords[end - 1] ?? 0);
  };

export const middles =
  (corners: Float32Array): AddThing =>
  (path, group) => {
    const [x1, y1, x2, y2] = middleLine(corners, 8 * group);
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  };

function addLoop(path: Path2D, coords: Float32Array, [first, end]: readonly [number, number]): void {
  path.moveTo(coords[first] ?? 0, coords[first + 1] ?? 0);
  for (let at = first + 2; at < end; at += 2) path.lineTo(coords[at] ?? 0, coords[at + 1] ?? 0);
  path.closePath();
}
