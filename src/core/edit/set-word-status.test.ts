import { expect, test } from "vitest";
import type { WordId } from "../document/ids.ts";
import { applyChange } from "./apply-change.ts";
import type { Edit } from "./edit.ts";
import { documentOfLines } from "./edited-documents.test-data.ts";
import { wordStatus } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { setWordComment, setWordStatus } from "./set-word-status.ts";

const [first, second] = ["w0", "w1"] as WordId[] as [WordId, WordId];

function after(document: ReviewedDocument, edit: Edit | undefined): ReviewedDocument {
  return edit === undefined ? document : applyChange(document, edit.change);
}

test("several words get a status in one edit, which counts those that change", () => {
  const document = documentOfLines("one two");
  const edit = setWordStatus(document, [first, second, first], "accepted");
  expect(edit?.label).toEqual({ id: "set-status", params: { status: "accepted", count: 2 } });
  const accepted = after(document, edit);
  expect(wordStatus(accepted, second)).toBe("accepted");
  expect(setWordStatus(accepted, [first, second], "accepted")).toBeUndefined();
});

test("a status taken back leaves nothing, unless there is a comment", () => {
  const accepted = after(documentOfLines("one two"), setWordStatus(documentOfLines("one two"), [first], "accepted"));
  expect(after(accepted, setWordStatus(accepted, [first], "unreviewed")).reviews.size).toBe(0);
  const commented = after(accepted, setWordComment(accepted, first, "  smudged "));
  expect(commented.reviews.get(first)).toEqual({ id: first, status: "accepted", comment: "smudged" });
  const taken = after(commented, setWordStatus(commented, [first], "unreviewed"));
  expect(taken.reviews.get(first)).toEqual({ id: first, status: "unreviewed", comment: "smudged" });
  expect(after(taken, setWordComment(taken, first, "")).reviews.size).toBe(0);
});
