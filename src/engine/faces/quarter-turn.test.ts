import { expect, test } from "vitest";
import { boxBeforeTurn, pointBeforeTurn, turnImage } from "./quarter-turn.ts";
import type { QuarterTurn } from "./quarter-turn.ts";

/** Two columns, three rows: 0 1 / 2 3 / 4 5, all colours of a pixel alike. */
const IMAGE = { width: 2, height: 3, data: Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5) };

function rowsOf(turn: QuarterTurn): number[][] {
  const { width, height, data } = turnImage(IMAGE, turn);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => data[3 * (y * width + x)] ?? -1),
  );
}

test("turns are clockwise", () => {
  expect(rowsOf(90)).toEqual([
    [4, 2, 0],
    [5, 3, 1],
  ]);
  expect(rowsOf(180)).toEqual([
    [5, 4],
    [3, 2],
    [1, 0],
  ]);
  expect(rowsOf(270)).toEqual([
    [1, 3, 5],
    [0, 2, 4],
  ]);
});

test.each([90, 180, 270] as const)(
  "a place in the picture turned by %i is found again in the picture itself",
  (turn) => {
    const turned = turnImage(IMAGE, turn);
    for (let y = 0; y < turned.height; y += 1) {
      for (let x = 0; x < turned.width; x += 1) {
        const [left, top] = pointBeforeTurn(x + 0.5, y + 0.5, { turned, turn });
        const at = Math.floor(top) * IMAGE.width + Math.floor(left);
        expect(IMAGE.data[3 * at]).toBe(turned.data[3 * (y * turned.width + x)]);
        expect(boxBeforeTurn([x, y, x + 1, y + 1], { turned, turn })).toEqual([
          left - 0.5,
          top - 0.5,
          left + 0.5,
          top + 0.5,
        ]);
      }
    }
  },
);
