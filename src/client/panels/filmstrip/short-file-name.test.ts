import { expect, test } from "vitest";
import { shortFileName } from "./short-file-name.ts";

test("keeps the beginning and the end", () => {
  expect(shortFileName("invoice-of-the-harbour-museum-0417.png", 17)).toBe("invoice-…0417.png");
});

test("leaves short names alone and does not cut characters in two", () => {
  expect(shortFileName("scan.png", 8)).toBe("scan.png");
  expect(shortFileName("😀😀😀😀😀", 3)).toBe("😀…😀");
});
