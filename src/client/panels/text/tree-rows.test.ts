import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notedDocument } from "../panel-documents.test-data.ts";
import { visibleIndex } from "./tree-keys.ts";
import { treeKey, treeModel } from "./tree-model.ts";
import { MOST_WORDS_PER_ROW, rowOfNode, treeRows } from "./tree-rows.ts";

const MODEL = treeModel(notedDocument([{ lines: [["a", "b"], ["c"]] }, { lines: [["d"], []] }]));
// 0 page, 1 block, 2 line, 3 a, 4 b, 5 line, 6 c, 7 block, 8 line, 9 d, 10 line without words

const keysOf = (...indices: number[]) => new Set(indices.flatMap((index) => MODEL.nodes[index] ?? []).map(treeKey));

describe("treeRows", () => {
  test("a line is one row with its words", () => {
    expect(treeRows(MODEL, new Set())).toEqual([
      { index: 0, isFirst: true, insideFrom: 1, insideTo: 1 },
      { index: 1, isFirst: true, insideFrom: 2, insideTo: 2 },
      { index: 2, isFirst: true, insideFrom: 3, insideTo: 5 },
      { index: 5, isFirst: true, insideFrom: 6, insideTo: 7 },
      { index: 7, isFirst: true, insideFrom: 8, insideTo: 8 },
      { index: 8, isFirst: true, insideFrom: 9, insideTo: 10 },
      { index: 10, isFirst: true, insideFrom: 11, insideTo: 11 },
    ]);
  });

  test("collapsed parts are one row", () => {
    expect(treeRows(MODEL, keysOf(1, 8)).map((row) => row.index)).toEqual([0, 1, 7, 8, 10]);
    expect(treeRows(MODEL, keysOf(8)).at(-2)).toMatchObject({ index: 8, insideFrom: 9, insideTo: 9 });
  });

  test("a block shows its only paragraph beside it", () => {
    const model = treeModel(notedDocument([{ lines: [["a"]], hasParagraphs: true }]));
    // 0 page, 1 block, 2 paragraph, 3 line, 4 a
    expect(treeRows(model, new Set())).toEqual([
      { index: 0, isFirst: true, insideFrom: 1, insideTo: 1 },
      { index: 1, isFirst: true, insideFrom: 2, insideTo: 3 },
      { index: 3, isFirst: true, insideFrom: 4, insideTo: 5 },
    ]);
    const closed = (index: number) => new Set(model.nodes.slice(index, index + 1).map(treeKey));
    expect(treeRows(model, closed(1)).map(({ insideFrom, insideTo }) => insideTo - insideFrom)).toEqual([0, 0]);
    expect(treeRows(model, closed(2)).map(({ insideFrom, insideTo }) => insideTo - insideFrom)).toEqual([0, 1]);
  });

  test("a line of very many words goes on in further rows", () => {
    const words = Array.from({ length: 2 * MOST_WORDS_PER_ROW + 5 }, () => "x");
    const rows = treeRows(treeModel(notedDocument([{ lines: [words] }])), new Set()).slice(2);
    expect(rows.map(({ insideFrom, insideTo }) => insideTo - insideFrom)).toEqual([40, 40, 5]);
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
  });
});

test("each visible node is found in its row, and hidden ones in none", () => {
  const lines = [["a", "b"], ["c"]];
  const inParagraphs = [
    { lines, hasParagraphs: true },
    { lines: [["d"]], hasParagraphs: true },
  ];
  const model = treeModel(notedDocument([...inParagraphs, { lines }, { lines: [] }]));
  const someKeys = fc.uniqueArray(fc.nat(model.nodes.length - 1), { maxLength: 20 });
  fc.assert(
    fc.property(someKeys, (indices) => {
      const collapsed = new Set(indices.flatMap((index) => model.nodes[index] ?? []).map(treeKey));
      const rows = treeRows(model, collapsed);
      for (const index of model.nodes.keys()) {
        const row = rows[rowOfNode(rows, index)];
        const isVisible = visibleIndex({ model, collapsed, index }) === index;
        const holds = row !== undefined && (row.index === index || (row.insideFrom <= index && index < row.insideTo));
        expect(holds).toBe(isVisible);
      }
    }),
    { numRuns: 200 },
  );
});
