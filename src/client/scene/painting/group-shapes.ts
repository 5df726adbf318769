import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import { orientedBox } from "../geometry/oriented-box.ts";

/** What a chunk's boxes look like when all of one group are drawn as one. */
export interface GroupShapes {
  /** Of each group the first of its boxes in the chunk; one longer, ending with the end of the chunk. */
  readonly firsts: Uint32Array;
  /** Eight numbers a group: a rectangle in its reading direction, clockwise from the start of the text. */
  readonly corners: Float32Array;
  /** Whether each is about as thin as its boxes, as a line of words is: then a stroke along its middle can stand for it. */
  readonly areThin: boolean;
}

/** Beyond that, a stroke would hide that there is more than one line. */
const MOST_THICKNESSES = 2;

/** A group cut by the chunk's edge is drawn in two parts. `numbers`: of each box its group; those of one group adjoin. */
export function groupShapes(set: BoxSet, numbers: Uint32Array, chunk: BoxChunk): GroupShapes {
  const { first, end, thickness } = chunk;
  const firsts = [first];
  for (let index = first + 1; index < end; index++) if (numbers[index] !== numbers[index - 1]) firsts.push(index);
  const corners = new Float32Array(8 * firsts.length);
  firsts.forEach((start, group) => {
    corners.set(orientedBox(set, start, firsts[group + 1] ?? end), 8 * group);
  });
  const most = MOST_THICKNESSES * thickness;
  const areThin = firsts.every((_, group) => Math.min(...sides(corners, 8 * group)) <= most);
  return { firsts: Uint32Array.of(...firsts, end), corners, areThin };
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
