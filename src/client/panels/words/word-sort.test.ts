import { expect, test } from "vitest";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { sortWords } from "./word-sort.ts";
import type { WordColumn } from "./word-sort.ts";

const DOCUMENT = reviewedDocument(
  notedDocument([
    { lines: [["pear/0.5/en", "Apple", "zoo/0.9/de"]] },
    { lines: [["item10/0/en", "item9/0.5/fr", "pear/0.1"]] },
  ]),
);

function sorted(column: WordColumn, isDescending = false): string[] {
  const table = wordTableOf(DOCUMENT);
  const steps = sortWords(DOCUMENT, table, { column, isDescending });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return [...step.value].map((row) => table.words[row]?.text ?? "");
  }
}

test("texts are sorted as people do, numbers by value, equal ones in reading order", () => {
  expect(sorted("text")).toEqual(["Apple", "item9", "item10", "pear", "pear", "zoo"]);
  expect(sorted("place", true)[0]).toBe("pear");
});

test("words without a value come last, whichever way", () => {
  expect(sorted("confidence")).toEqual(["item10", "pear", "pear", "item9", "zoo", "Apple"]);
  expect(sorted("confidence", true)).toEqual(["zoo", "pear", "item9", "pear", "item10", "Apple"]);
  expect(sorted("language").slice(-2)).toEqual(["Apple", "pear"]);
});

test("what was reviewed comes before what was not", () => {
  const table = wordTableOf(DOCUMENT);
  const [, apple, zoo] = table.words;
  const reviews = new Map([
    [zoo?.id, "rejected"],
    [apple?.id, "accepted"],
  ] as const);
  const said = new Map(
    [...reviews].flatMap(([id, status]) => (id === undefined ? [] : [[id, { id, status }] as const])),
  );
  const steps = sortWords({ ...DOCUMENT, reviews: said }, table, { column: "status", isDescending: false });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect([...step.value].slice(0, 3).map((row) => table.words[row]?.text)).toEqual(["Apple", "zoo", "pear"]);
});
