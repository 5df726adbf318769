import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedIds, patchTable } from "./patched-table.ts";

const table: ReadonlyMap<string, { n: number }> = new Map(
  Array.from({ length: 20 }, (_, n) => [`w${String(n)}`, { n }] as const),
);
const anyPatches = fc.array(fc.tuple(fc.constantFrom(...table.keys()), fc.record({ n: fc.nat(9) })), { maxLength: 12 });

describe("patchTable", () => {
  it("reads as a copy with the same changes does, in every way of reading", () => {
    fc.assert(
      fc.property(anyPatches, anyPatches, fc.nat(8), (first, second, most) => {
        const patched = patchTable(patchTable(table, first, most), second, most);
        const copy = new Map([...table, ...first, ...second]);
        const visited: unknown[] = [];
        patched.forEach((record, id) => visited.push([id, record]));
        expect([...patched]).toEqual([...copy]);
        expect(visited).toEqual([...copy]);
        expect([[...patched.keys()], [...patched.values()], patched.size]).toEqual([
          [...copy.keys()],
          [...copy.values()],
          copy.size,
        ]);
        expect([...table.keys()].every((id) => patched.get(id) === copy.get(id) && patched.has(id))).toBe(true);
      }),
    );
  });

  it("leaves the table below as it was, and gives it back when the change is taken back", () => {
    const [id, record] = ["w3", { n: 99 }];
    const patched = patchTable(table, [[id, record]]);
    expect(table.get(id)).toEqual({ n: 3 });
    expect(patchTable(patched, [[id, table.get(id) ?? record]])).toBe(table);
  });

  it("refuses an id that is not there", () => {
    expect(() => patchTable(table, [["x", { n: 1 }]])).toThrow("No x to change");
  });
});

describe("changedIds", () => {
  it("finds what differs between any two states, patched or copied", () => {
    fc.assert(
      fc.property(anyPatches, anyPatches, fc.boolean(), (first, second, isCopied) => {
        const before = patchTable(table, first);
        const after = isCopied ? new Map([...table, ...second]) : patchTable(table, second);
        const differing = [...table.keys()].filter((id) => before.get(id) !== after.get(id));
        expect([...(changedIds(before, after) ?? [])].toSorted()).toEqual(differing.toSorted());
      }),
    );
  });

  it("knows nothing of tables with other ids", () => {
    expect(changedIds(table, new Map([...table].slice(1)))).toBeUndefined();
    expect(changedIds(table, new Map([...table].toReversed()))).toBeUndefined();
  });
});
