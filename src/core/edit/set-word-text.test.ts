import { expect, test } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import type { WordId } from "../document/ids.ts";
import { lineText } from "../document/text.ts";
import type { TextBreak } from "../document/text-records.ts";
import { applyChange } from "./apply-change.ts";
import { documentOfLines } from "./edited-documents.test-data.ts";
import { reviewedDocument } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { setWordText, setWordTexts } from "./set-word-text.ts";

const [first, second] = ["w0", "w1"] as WordId[] as [WordId, WordId];

function edited(document: ReviewedDocument, id: WordId, text: string): ReviewedDocument {
  const edit = setWordText(document, id, text);
  if (edit === undefined) throw new Error("No edit");
  return applyChange(document, edit.change);
}

function spelled(text: string, words: readonly string[], textBreak?: TextBreak): ReviewedDocument {
  const builder = createDocumentBuilder({ width: 9, height: 9 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [], ...(text === "" ? {} : { text }) });
  for (const word of words) {
    const symbols = [{ text: word, languages: [], ...(textBreak === undefined ? {} : { textBreak }) }];
    builder.addWord({ lineId, text: word, languages: [], symbols: text === "" ? symbols : [] });
  }
  return reviewedDocument(builder.build());
}

function textOf(document: ReviewedDocument): string {
  return [...document.lines.keys()].map((id) => lineText(document, id)).join("\n");
}

test("a word that a person typed is corrected and has no confidence; the others keep theirs", () => {
  const document = edited(documentOfLines("one/0.4 two/0.9"), first, "eins");
  expect(document.words.get(first)).not.toHaveProperty("confidence");
  expect(document.words.get(second)?.confidence).toBe(0.9);
  expect(document.reviews.get(first)).toEqual({ id: first, status: "corrected" });
  expect(textOf(document)).toBe("eins two");
});

test("a text that is there already is no edit, nor is one of a word that is not", () => {
  const document = documentOfLines("one two");
  expect(setWordText(document, first, "one")).toBeUndefined();
  expect(setWordText(document, "w9" as WordId, "one")).toBeUndefined();
});

test("what followed the word still follows it", () => {
  expect(textOf(edited(spelled("", ["a", "b"], { kind: "space", isPrefix: false }), first, "x"))).toBe("x b ");
  expect(textOf(edited(spelled("", ["漢", "字"]), first, "汉"))).toBe("汉字");
});

test("a spelled line keeps its spelling around the word; one that does not spell its words gives it up", () => {
  expect(textOf(edited(spelled("(a,a)", ["a", "a"]), second, "b"))).toBe("(a,b)");
  expect(textOf(edited(spelled("something else", ["a", "b"]), second, "c"))).toBe("a c");
});

test("several words of one line are one edit, whatever their order, and their line keeps its spelling", () => {
  const document = spelled("(a,a)", ["a", "a"]);
  const wanted: readonly (readonly [WordId, string])[] = [
    [second, "aa"],
    [first, "b"],
    ["w9" as WordId, "c"],
  ];
  const edit = setWordTexts(document, new Map(wanted));
  expect(edit?.label).toEqual({ id: "set-texts", params: { count: 2 } });
  expect(edit && textOf(applyChange(document, edit.change))).toBe("(b,aa)");
  expect(setWordTexts(document, new Map([[first, "a"]]))).toBeUndefined();
});
