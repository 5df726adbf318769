import { describe, expect, test } from "vitest";
import { notedDocument } from "../panel-documents.test-data.ts";
import { nodeText, treeModel } from "./tree-model.ts";

const DOCUMENT = notedDocument([
  { lines: [["Hello", "world"], ["again"]] },
  { lines: [["In"], ["paragraphs"]], hasParagraphs: true },
]);

describe("treeModel", () => {
  const { nodes, indexOf, indicesOf } = treeModel(DOCUMENT);

  test("lists page, block, line and word in reading order, with paragraphs where the answer has them", () => {
    expect(nodes.map((node) => `${"-".repeat(node.level)}${node.kind}`)).toEqual([
      "-page",
      "--block",
      "---line",
      "----word",
      "----word",
      "---line",
      "----word",
      "--block",
      "---paragraph",
      "----line",
      "-----word",
      "---paragraph",
      "----line",
      "-----word",
    ]);
  });

  test("tells each node its place among its siblings", () => {
    expect(nodes[4]).toMatchObject({ position: 2, setSize: 2, parent: 2, end: 5 });
    expect(nodes[7]).toMatchObject({ position: 2, setSize: 2, parent: 0, end: 14 });
    expect(nodes[0]).toMatchObject({ parent: -1, end: 14 });
  });

  test("finds a node by what it stands for", () => {
    for (const [index, node] of nodes.entries()) expect(indexOf(node)).toBe(index);
    expect(indexOf({ kind: "word", id: "b0" })).toBeUndefined();
    const few = [...nodes].reverse();
    const many = Array.from({ length: 10 }, () => few).flat();
    for (const things of [few, many]) expect(indicesOf(things)).toEqual([...nodes.keys()]);
  });

  test("is made once a document", () => {
    expect(treeModel(DOCUMENT)).toBe(treeModel(DOCUMENT));
  });

  test("the text of a line is that of its words", () => {
    const line = nodes[2];
    expect(line === undefined ? "" : nodeText(DOCUMENT, line)).toBe("Hello world");
  });
});

test("a document without pages has an empty tree", () => {
  expect(treeModel({ ...DOCUMENT, pages: new Map() }).nodes).toEqual([]);
});
