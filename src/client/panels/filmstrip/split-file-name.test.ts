import { expect, test } from "vitest";
import { splitFileName } from "./split-file-name.ts";

test("keeps the number and the ending together", () => {
  expect(splitFileName("invoice-of-the-museum-0417.png")).toEqual({ head: "invoice-of-the-museum-", tail: "0417.png" });
});

test("a short name is all tail, and no character is cut in two", () => {
  expect(splitFileName("a.png")).toEqual({ head: "", tail: "a.png" });
  expect(splitFileName("😀😀😀😀😀.png😀")).toEqual({ head: "😀😀", tail: "😀😀😀.png😀" });
});
