import { describe, expect, it } from "vitest";
import type { WallItem } from "../../state/wall-store.ts";
import { itemAfterKey, layoutWall } from "./wall-rows.ts";

/** Tiles 116 pixels wide: a picture of 100 and what is around it. */
function items(...groups: readonly number[]): readonly WallItem[] {
  const subject = {} as WallItem["subject"];
  return groups.map((group, index) => ({
    subject,
    wordId: `w${String(index)}` as WallItem["wordId"],
    aspect: 100 / 46,
    length: 1,
    group,
  }));
}

describe("layoutWall", () => {
  it("lets tiles of one group touch, keeps groups apart, and breaks rows where there is no room", () => {
    const { lefts, rows, rowOf } = layoutWall(items(0, 0, 1, 2), 400);
    expect([...lefts]).toEqual([0, 116, 240, 0]);
    expect(rows).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 4 },
    ]);
    expect([...rowOf]).toEqual([0, 0, 0, 1]);
  });

  it("gives a tile that is wider than the wall a row of its own, and no words no rows", () => {
    expect(layoutWall(items(0, 1), 60).rows).toHaveLength(2);
    expect(layoutWall([], 400).rows).toEqual([]);
  });
});

describe("itemAfterKey", () => {
  const layout = layoutWall(items(0, 1, 2, 3, 4, 5, 6), 400);
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 0, 0],
    ["ArrowDown", 1, 4],
    ["ArrowDown", 5, 6],
    ["ArrowUp", 6, 3],
    ["ArrowUp", 1, 1],
    ["PageDown", 1, 6],
    ["Home", 5, 0],
    ["End", 0, 6],
    ["a", 0, undefined],
  ])("%s leads from %i to %s", (key, from, to) => {
    expect(itemAfterKey(key, from, layout)).toBe(to);
  });
});
