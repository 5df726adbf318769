import { expect, test } from "vitest";
import { PLAIN_LOOK } from "../../state/filters-store.ts";
import { pictureFilter } from "./picture-filter.ts";

test("leaves a plain picture alone and puts the rest in a fixed order", () => {
  expect(pictureFilter(PLAIN_LOOK)).toBeUndefined();
  expect(pictureFilter({ brightness: 1.5, contrast: 0.5, isInverted: true, blackFrom: 0.25 })).toBe(
    "brightness(1.5) contrast(0.5) invert(1) grayscale(1) brightness(2.0000) contrast(1000)",
  );
});
