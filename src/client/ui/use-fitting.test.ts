import { expect, test } from "vitest";
import { fittingIndices } from "./use-fitting.ts";

const WIDTHS = [40, 60, 50, 30];
const fit = (roomPx: number, kept = 0, last: readonly number[] = []) =>
  fittingIndices(WIDTHS, { roomPx, kept, reservePx: 20, last });

test("all of them, while there is room", () => {
  expect(fit(180)).toEqual([0, 1, 2, 3]);
});

test("as many as fit beside the button for the others", () => {
  expect(fit(179)).toEqual([0, 1, 2]);
  expect(fit(169)).toEqual([0, 1]);
  expect(fit(100)).toEqual([0]);
});

test("the kept one always, in the place of others", () => {
  expect(fit(169, 3)).toEqual([0, 1, 3]);
  expect(fit(10, 2)).toEqual([2]);
});

test("those that are to be last only when the others have room", () => {
  expect(fit(150, 0, [1])).toEqual([0, 2, 3]);
  expect(fit(179, 0, [1])).toEqual([0, 2, 3]);
  expect(fit(180, 0, [1])).toEqual([0, 1, 2, 3]);
  expect(fit(150, 1, [1])).toEqual([0, 1]);
});
