import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import type { GroupStarts } from "../geometry/document-boxes.ts";
import { orientedBox } from "../geometry/oriented-box.ts";

/** Of each group that has boxes in a chunk the first of them, and the end of the chunk. */
export function groupsWithin(starts: GroupStarts, { first, end }: BoxChunk): readonly number[] {
  const firsts = [first];
  for (let group = indexAfter(starts, first); (starts[group] ?? end) < end; group++) firsts.push(starts[group] ?? end);
  return [...firsts, end];
}

/** Eight numbers a group: a rectangle in its reading direction, clockwise from the start of the text. */
export function groupCorners(set: BoxSet, firsts: readonly number[]): Float32Array {
  const corners = new Float32Array(8 * (firsts.length - 1));
  for (let group = 0; group + 1 < firsts.length; group++) {
    corners.set(orientedBox(set, firsts[group] ?? 0, firsts[group + 1] ?? 0), 8 * group);
  }
  return corners;
}

/** Beyond that, a stroke would hide that there is more than one line. */
const MOST_THICKNESSES = 2;

/** Whether each group is about as thin as its boxes, as a line of words is: then a stroke along its middle can stand for it. */
export function areThin(corners: Float32Array, boxThickness: number): boolean {
  const most = MOST_THICKNESSES * boxThickness;
  for (let at = 0; at < corners.length; at += 8) if (Math.min(...sides(corners, at)) > most) return false;
  return true;
}

/** From the middle of one of the shorter sides to that of the other: `x1, y1, x2, y2`. */
export function middleLine(corners: Float32Array, at: number): readonly [number, number, number, number] {
  const [along, across] = sides(corners, at);
  const [a, b, c, d] = along >= across ? [0, 6, 2, 4] : [0, 2, 4, 6];
  const middle = (from: number, to: number) => ((corners[at + from] ?? 0) + (corners[at + to] ?? 0)) / 2;
  return [middle(a, b), middle(a + 1, b + 1), middle(c, d), middle(c + 1, d + 1)];
}

/** In the reading direction, and across it. */
function sides(corners: Float32Array, at: number): readonly [number, number] {
  const length = (from: number, to: number) =>
    Math.hypot(
      (corners[at + to] ?? 0) - (corners[at + from] ?? 0),
      (corners[at + to + 1] ?? 0) - (corners[at + from + 1] ?? 0),
    );
  return [length(0, 2), length(2, 4)];
}

/** Index of the first number that is larger. */
function indexAfter(rising: Uint32Array, number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
