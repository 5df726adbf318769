import { describe, expect, it } from "vitest";
import { createIdCounter } from "../document/ids.ts";
import { imagePoint } from "../geometry/point.ts";
import { lineText } from "../document/text.ts";
import { applyChange } from "./apply-change.ts";
import { invertChange } from "./change.ts";
import { box, documentOfBlocks, documentOfLines } from "./edited-documents.test-data.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { brokenInvariants } from "./invariants.test-data.ts";
import { replaceWords } from "./replace-words.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { takenIds } from "./taken-ids.ts";

const WHOLE = { region: box(0, 0, 1000, 1000), corner: imagePoint(0, 0) };

function reread(document: ReviewedDocument, answer: ReviewedDocument, { region, corner }: typeof WHOLE = WHOLE) {
  const newId = createIdCounter(takenIds({ document, history: EMPTY_HISTORY }));
  const edit = replaceWords(document, { region, answer, corner, newId });
  const after = edit === undefined ? document : applyChange(document, edit.change);
  expect(brokenInvariants(after)).toEqual([]);
  if (edit !== undefined) expect(applyChange(after, invertChange(edit.change))).toEqual(document);
  return { edit, after, lines: [...after.lines.keys()].map((id) => lineText(after, id)) };
}

describe("replaceWords", () => {
  it("replaces the words of a region where they were, and no others", () => {
    const document = documentOfLines("one tvvo three", "four five");
    const { lines, edit } = reread(document, documentOfLines("two/0.9 four"), {
      region: box(35, -5, 50, 30),
      corner: imagePoint(40, 2),
    });
    expect(lines).toEqual(["one two three", "four five"]);
    expect(edit?.label).toEqual({ id: "recognize-region", params: { count: 1 } });
  });

  it("keeps lines apart, and puts a line that is new into the block around it", () => {
    const document = documentOfBlocks(["one", "two", "three"]);
    const { lines, after } = reread(document, documentOfLines("1 a", "2 b", "3 c"), {
      ...WHOLE,
      region: box(0, 0, 1000, 70),
    });
    expect(lines).toEqual(["1 a", "2 b", "three"]);
    expect(after.reviews.size).toBe(0);
    const empty = { ...documentOfLines("x"), blocks: new Map(), lines: new Map(), words: new Map() };
    const blank = { ...empty, pages: new Map([...empty.pages].map(([id, page]) => [id, { ...page, blockIds: [] }])) };
    expect(reread(blank, documentOfLines("new text", "below")).lines).toEqual(["new text", "below"]);
  });

  it("leaves the words where nothing was read", () => {
    const document = documentOfLines("one two");
    expect(reread(document, documentOfLines("far"), { ...WHOLE, region: box(500, 500, 20, 20) }).edit).toBeUndefined();
  });
});
