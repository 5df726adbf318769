import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRawPlaces, rawLinesOf, recordAtRawLine } from "./raw-places.ts";
import type { RawPlace } from "./raw-places.ts";

/** Places one inside the other or apart, outer ones first, as an answer has them. */
const nestedPlaces: fc.Arbitrary<readonly RawPlace[]> = fc
  .array(fc.record({ opens: fc.boolean(), skip: fc.nat(2) }), { maxLength: 40 })
  .map((steps) => {
    const places: { kind: "word"; id: string; first: number; last: number }[] = [];
    const open: typeof places = [];
    let line = 0;
    for (const { opens, skip } of steps) {
      line += skip;
      if (opens) {
        const place = { kind: "word" as const, id: `w${String(places.length)}`, first: line, last: line };
        places.push(place);
        open.push(place);
      } else {
        const closed = open.pop();
        if (closed !== undefined) closed.last = line;
        line += 1;
      }
    }
    for (const place of open) place.last = line;
    return places;
  });

/** The smallest one around; of equal ones the last, which is the innermost. */
function innermost(places: readonly RawPlace[], line: number): string | undefined {
  const around = places.filter(({ first, last }) => first <= line && line <= last);
  const size = Math.min(...around.map(({ first, last }) => last - first));
  return around.findLast(({ first, last }) => last - first === size)?.id;
}

describe("raw places", () => {
  test("a line leads to the innermost record around it", () => {
    fc.assert(
      fc.property(nestedPlaces, (places) => {
        const table = createRawPlaces(places);
        for (let line = 0; line < 90; line += 1) {
          expect(recordAtRawLine(table, line)?.id).toBe(innermost(places, line));
        }
      }),
    );
  });

  test("a record leads to its lines, whatever the order given", () => {
    fc.assert(
      fc.property(nestedPlaces, (places) => {
        const table = createRawPlaces(places.toReversed());
        for (const { kind, id, first, last } of places) {
          expect(rawLinesOf(table, { kind, id })).toEqual({ first, last });
        }
      }),
    );
  });

  test("kinds that share their numbers stay apart", () => {
    const table = createRawPlaces([
      { kind: "logo", id: "a1", first: 3, last: 5 },
      { kind: "object", id: "a0", first: 0, last: 2 },
    ]);
    expect(rawLinesOf(table, { kind: "logo", id: "a1" })).toEqual({ first: 3, last: 5 });
    expect(rawLinesOf(table, { kind: "object", id: "a1" })).toBeUndefined();
    expect(recordAtRawLine(table, 4)).toEqual({ kind: "logo", id: "a1" });
  });

  test("a repeat leads to the record, and the record to where it was read", () => {
    const table = createRawPlaces([
      { kind: "word", id: "w0", first: 9, last: 11 },
      { kind: "word", id: "w0", first: 1, last: 3, isRepeat: true },
    ]);
    expect(recordAtRawLine(table, 2)).toEqual({ kind: "word", id: "w0" });
    expect(rawLinesOf(table, { kind: "word", id: "w0" })).toEqual({ first: 9, last: 11 });
  });

  test("without any place there is nothing to find", () => {
    const table = createRawPlaces([]);
    expect(recordAtRawLine(table, 0)).toBeUndefined();
    expect(rawLinesOf(table, { kind: "word", id: "w0" })).toBeUndefined();
  });
});
