import { describe, expect, test } from "vitest";
import { indexAfterKey, indexOfTyped, isTypedKey } from "./list-keys.ts";

describe("indexAfterKey", () => {
  const column = { index: 1, count: 4, direction: "vertical" } as const;

  test.each([
    ["ArrowDown", 2],
    ["ArrowUp", 0],
    ["PageDown", 3],
    ["Home", 0],
    ["End", 3],
    ["ArrowRight", undefined],
    ["a", undefined],
  ])("%s", (key, index) => {
    expect(indexAfterKey(key, column)).toBe(index);
  });

  test("stops at the ends, or goes round", () => {
    expect(indexAfterKey("ArrowUp", { ...column, index: 0 })).toBe(0);
    expect(indexAfterKey("ArrowUp", { ...column, index: 0, wraps: true })).toBe(3);
    expect(indexAfterKey("ArrowRight", { index: 3, count: 4, direction: "horizontal", wraps: true })).toBe(0);
  });

  test("with nothing chosen, begins at the near end", () => {
    expect(indexAfterKey("ArrowDown", { ...column, index: -1 })).toBe(0);
    expect(indexAfterKey("ArrowUp", { ...column, index: -1 })).toBe(3);
  });

  test("an empty list has nowhere to go", () => {
    expect(indexAfterKey("End", { ...column, count: 0, index: -1 })).toBeUndefined();
  });
});

describe("indexOfTyped", () => {
  const labels = ["Apple", "banana", "Avocado", "apricot"];

  test("one letter goes on to the next, and round the end", () => {
    expect(indexOfTyped(labels, "a", 0)).toBe(2);
    expect(indexOfTyped(labels, "a", 3)).toBe(0);
  });

  test("more letters may mean the current item", () => {
    expect(indexOfTyped(labels, "ap", 0)).toBe(0);
    expect(indexOfTyped(labels, "apr", 0)).toBe(3);
  });

  test("nothing that fits", () => {
    expect(indexOfTyped(labels, "z", 0)).toBe(-1);
    expect(indexOfTyped([], "a", -1)).toBe(-1);
  });
});

test("only plain letters are typed", () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });
  expect(isTypedKey(press("ß"))).toBe(true);
  expect(isTypedKey(press(" "))).toBe(false);
  expect(isTypedKey(press("Enter"))).toBe(false);
  expect(isTypedKey(press("a", true))).toBe(false);
});
