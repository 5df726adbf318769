import { expect, test } from "vitest";
import { lineAfterKey } from "./line-cursor.ts";

const SPACE = { lineCount: 100, pageLines: 30 };

test.each([
  ["ArrowDown", 50, 51],
  ["ArrowUp", 50, 49],
  ["PageDown", 50, 80],
  ["PageUp", 50, 20],
  ["Home", 50, 0],
  ["End", 50, 99],
  ["ArrowUp", 0, 0],
  ["PageDown", 90, 99],
])("%s leads from line %i to line %i", (key, from, to) => {
  expect(lineAfterKey(key, from, SPACE)).toBe(to);
});

test.each(["ArrowRight", "a", "Tab", "constructor"])("%s moves nothing", (key) => {
  expect(lineAfterKey(key, 50, SPACE)).toBeUndefined();
});
