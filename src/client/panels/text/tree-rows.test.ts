import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largeDocument, notedDocument } from "../panel-documents.test-data.ts";
import { visibleIndex } from "./tree-keys.ts";
import { treeKey, treeModel } from "./tree-model.ts";
import { MOST_WORDS_PER_ROW, rowOfNode, treeRows } from "./tree-rows.ts";

const MODEL = treeModel(notedDocument([{ lines: [["a", "b"], ["c"]] }, { lines: [["d"], []] }]));
// 0 page, 1 block, 2 line, 3 a, 4 b, 5 line, 6 c, 7 block, 8 line, 9 d, 10 line without words

const keysOf = (...indices: number[]) => new Set(indices.flatMap((index) => MODEL.nodes[index] ?? []).map(treeKey));

describe("treeRows", () => {
  test("a line is one row with its words", () => {
    expect(treeRows(MODEL, new Set())).toEqual([
      { index: 0, isFirst: true, wordsFrom: 0, wordsTo: 0 },
      { index: 1, isFirst: true, wordsFrom: 1, wordsTo: 1 },
      { index: 2, isFirst: true, wordsFrom: 3, wordsTo: 5 },
      { index: 5, isFirst: true, wordsFrom: 6, wordsTo: 7 },
      { index: 7, isFirst: true, wordsFrom: 7, wordsTo: 7 },
      { index: 8, isFirst: true, wordsFrom: 9, wordsTo: 10 },
      { index: 10, isFirst: true, wordsFrom: 11, wordsTo: 11 },
    ]);
  });

  test("collapsed parts are one row", () => {
    expect(treeRows(MODEL, keysOf(1, 8)).map((row) => row.index)).toEqual([0, 1, 7, 8, 10]);
    expect(treeRows(MODEL, keysOf(8)).at(-2)).toMatchObject({ index: 8, wordsFrom: 8, wordsTo: 8 });
  });

  test("a line of very many words goes on in further rows", () => {
    const words = Array.from({ length: 2 * MOST_WORDS_PER_ROW + 5 }, () => "x");
    const rows = treeRows(treeModel(notedDocument([{ lines: [words] }])), new Set()).slice(2);
    expect(rows.map(({ wordsFrom, wordsTo }) => wordsTo - wordsFrom)).toEqual([40, 40, 5]);
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
  });
});

test("each visible node is found in its row, and hidden ones in none", () => {
  const model = treeModel(largeDocument(30));
  const someKeys = fc.uniqueArray(fc.nat(model.nodes.length - 1), { maxLength: 20 });
  fc.assert(
    fc.property(someKeys, (indices) => {
      const collapsed = new Set(indices.flatMap((index) => model.nodes[index] ?? []).map(treeKey));
      const rows = treeRows(model, collapsed);
      for (const index of model.nodes.keys()) {
        const row = rows[rowOfNode(rows, model, index)];
        const isVisible = visibleIndex({ model, collapsed, index }) === index;
        const holds = row !== undefined && (row.index === index || (row.wordsFrom <= index && index < row.wordsTo));
        expect(holds).toBe(isVisible);
      }
    }),
    { numRuns: 30 },
  );
});
