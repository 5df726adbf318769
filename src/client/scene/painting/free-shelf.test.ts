import { expect, test } from "vitest";
import { freeShelf } from "./free-shelf.ts";

const shelf = (left: number, bottom: number) => ({ left, right: left + 50, top: bottom - 17, bottom });

test("a free place is kept, beside and right above another too", () => {
  expect(freeShelf(shelf(0, 100), [shelf(50, 100), shelf(0, 83), shelf(0, 117)])).toEqual(shelf(0, 100));
});

test("a taken one is given up for the next free one above", () => {
  expect(freeShelf(shelf(0, 100), [shelf(0, 100)])).toEqual(shelf(0, 83));
  expect(freeShelf(shelf(0, 100), [shelf(20, 110), shelf(-20, 93)])).toEqual(shelf(0, 76));
});

test("a pile has an end", () => {
  const pile = Array.from({ length: 100 }, (_, index) => shelf(0, 100 - 17 * index));
  expect(freeShelf(shelf(0, 100), pile).bottom).toBeGreaterThan(-200);
});
