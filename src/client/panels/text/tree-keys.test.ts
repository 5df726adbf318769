import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notedDocument } from "../panel-documents.test-data.ts";
import { ancestors, nextVisible, treeMove, visibleIndex } from "./tree-keys.ts";
import { treeKey, treeModel } from "./tree-model.ts";

const MODEL = treeModel(notedDocument([{ lines: [["a", "b"], ["c"]] }, { lines: [["d"]] }]));
// 0 page, 1 block, 2 line, 3 a, 4 b, 5 line, 6 c, 7 block, 8 line, 9 d
const NONE = new Set<string>();
const keysOf = (...indices: number[]) => new Set(indices.flatMap((index) => MODEL.nodes[index] ?? []).map(treeKey));

function press(key: string, index: number, collapsed: ReadonlySet<string> = NONE) {
  return treeMove(key, { model: MODEL, collapsed, index });
}

describe("treeMove", () => {
  test("down and up walk all visible nodes", () => {
    expect(press("ArrowDown", 2)).toEqual({ kind: "go", index: 3 });
    expect(press("ArrowUp", 5)).toEqual({ kind: "go", index: 4 });
    expect(press("ArrowDown", 9)).toBeUndefined();
    expect(press("ArrowUp", 0)).toBeUndefined();
  });

  test("collapsed parts are stepped over", () => {
    expect(press("ArrowDown", 1, keysOf(1))).toEqual({ kind: "go", index: 7 });
    expect(press("ArrowUp", 7, keysOf(1))).toEqual({ kind: "go", index: 1 });
    expect(press("ArrowUp", 5, keysOf(2))).toEqual({ kind: "go", index: 2 });
    expect(press("End", 0, keysOf(7))).toEqual({ kind: "go", index: 7 });
  });

  test("right opens, then enters; left closes, then leaves", () => {
    expect(press("ArrowRight", 2, keysOf(2))).toEqual({ kind: "expand", keys: [...keysOf(2)] });
    expect(press("ArrowRight", 2)).toEqual({ kind: "go", index: 3 });
    expect(press("ArrowRight", 3)).toBeUndefined();
    expect(press("ArrowLeft", 2)).toEqual({ kind: "collapse", keys: [...keysOf(2)] });
    expect(press("ArrowLeft", 2, keysOf(2))).toEqual({ kind: "go", index: 1 });
    expect(press("ArrowLeft", 4)).toEqual({ kind: "go", index: 2 });
  });

  test("an asterisk opens all siblings", () => {
    expect(press("*", 1, keysOf(1, 7))).toEqual({ kind: "expand", keys: [...keysOf(1, 7)] });
  });

  test("other keys do nothing", () => {
    expect(press("a", 2)).toBeUndefined();
  });
});

test("what is hidden is shown by its outermost collapsed part", () => {
  expect(visibleIndex({ model: MODEL, collapsed: keysOf(1, 2), index: 4 })).toBe(1);
  expect(visibleIndex({ model: MODEL, collapsed: keysOf(2), index: 4 })).toBe(2);
  expect(ancestors(MODEL, 4)).toEqual([2, 1, 0]);
});

test("walking down from the top meets each visible node once, and up is the way back", () => {
  const collapsedSets = fc.uniqueArray(fc.nat(MODEL.nodes.length - 1)).map((indices) => keysOf(...indices));
  fc.assert(
    fc.property(collapsedSets, (collapsed) => {
      const walked = [0];
      for (let index = nextVisible({ model: MODEL, collapsed, index: 0 }); index !== undefined;) {
        walked.push(index);
        index = nextVisible({ model: MODEL, collapsed, index });
      }
      const visible = MODEL.nodes.flatMap((_, index) =>
        visibleIndex({ model: MODEL, collapsed, index }) === index ? [index] : [],
      );
      expect(walked).toEqual(visible);
      for (const [order, index] of walked.entries()) {
        if (order > 0) expect(press("ArrowUp", index, collapsed)).toEqual({ kind: "go", index: walked[order - 1] });
      }
    }),
  );
});
