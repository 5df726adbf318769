import { describe, expect, it } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import { polygonFromFlat } from "../geometry/polygon.ts";
import { findPattern } from "./find-pattern.ts";
import type { FindRequest } from "./find-pattern.ts";
import { findText } from "./find-text.ts";
import { matchWords } from "./match-words.ts";
import { textExtent } from "./text-extent.ts";
import { createWordTable } from "./word-table.ts";

const BLOCKS = [["Total amount due", "is twenty exam-", "ple (net)"], ["due Date. due"]];

function tableOf(blocks: readonly (readonly string[])[]) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  for (const lines of blocks) {
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    for (const line of lines) {
      const lineId = builder.addLine({ blockId, languages: [{ tag: "en" }] });
      for (const text of line.split(" ")) builder.addWord({ lineId, text, languages: [], symbols: [] });
    }
  }
  const document = builder.build();
  return { document, table: createWordTable(document) };
}

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function found(text: string, how: Partial<FindRequest> = {}): string[] | undefined {
  const { table } = tableOf(BLOCKS);
  const pattern = findPattern({ text, isCaseSensitive: false, isWholeWord: false, isPattern: false, ...how });
  if (pattern === undefined) return undefined;
  const { firsts, lasts } = finished(findText(table, pattern));
  return [...firsts].map((first, index) =>
    table.words
      .slice(first, (lasts[index] ?? 0) + 1)
      .map((word) => word.text)
      .join(" "),
  );
}

describe("findText", () => {
  it("finds parts of words, phrases, and phrases over the end of a line", () => {
    expect(found("tot")).toEqual(["Total"]);
    expect(found("amount  due is")).toEqual(["amount due is"]);
    expect(found("due")).toEqual(["due", "due", "due"]);
  });

  it("finds a word that is parted at the end of a line", () => {
    expect(found("example")).toEqual(["exam- ple"]);
  });

  it("does not run from one block into the next", () => {
    expect(found("(net) due")).toEqual([]);
  });

  it("minds the case, whole words and patterns when asked", () => {
    expect(found("date", { isCaseSensitive: true })).toEqual([]);
    expect(found("amoun", { isWholeWord: true })).toEqual([]);
    expect(found("date", { isWholeWord: true })).toEqual(["Date."]);
    expect(found("^due", { isPattern: true })).toEqual(["due"]);
    expect(found("(net)")).toEqual(["(net)"]);
  });

  it("finds nothing in nothing, and says so of a broken pattern", () => {
    expect(found(" ")).toBeUndefined();
    expect(found("(", { isPattern: true })).toBeUndefined();
    expect(found("x*", { isPattern: true })).toEqual(["exam-"]);
  });
});

it("matchWords gives the ids of the words that pass", () => {
  const { document, table } = tableOf(BLOCKS);
  expect([...finished(matchWords(document, table, ({ block, line }) => block === 1 && line === 3))]).toEqual([
    "w6",
    "w7",
  ]);
  expect(finished(matchWords(document, table, ({ languages }) => languages.includes("en"))).size).toBe(11);
});

it("turned text is measured along its own edges", () => {
  expect(textExtent(polygonFromFlat([20, 0, 20, 100, 0, 100, 0, 0]))).toEqual({ width: 100, height: 20 });
  expect(textExtent(polygonFromFlat([0, 0, 30, 0, 30, 10]))).toEqual({ width: 30, height: 10 });
});
