import fc from "fast-check";
import { expect, it } from "vitest";
import { patchTable } from "#core/document/patched-table.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { wordChange } from "#core/document/word-change.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { documentWithWords, finished, rect } from "../scene-documents.test-data.ts";
import { documentBoxes } from "./document-boxes.ts";
import type { DocumentBoxes } from "./document-boxes.ts";
import { updateBoxes } from "./update-boxes.ts";

const COUNT = 400;
const document = documentWithWords(
  Array.from({ length: COUNT }, (_, index) => ({ polygon: rect((index % 20) * 50, index, 40, 12), text: "a" })),
);
const boxes = finished(documentBoxes(document));

function edited(edits: readonly (readonly [number, Partial<Word>])[]): RecognizedDocument {
  const all = [...document.words.values()];
  const records = edits.flatMap(([index, edit]): Word[] => {
    const word = all[index];
    return word === undefined ? [] : [{ ...word, ...edit }];
  });
  return {
    ...document,
    words: patchTable(
      document.words,
      records.map((word) => [word.id, word] as const),
    ),
  };
}

function updated(after: RecognizedDocument): DocumentBoxes | undefined {
  const change = wordChange(document, after);
  return change && updateBoxes(boxes, change);
}

it("gives what making the boxes anew gives", () => {
  const edit = fc.record({ x: fc.integer({ min: -50, max: 2000 }), text: fc.string(), moves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(COUNT - 1), edit), { maxLength: 60 }), (edits) => {
      const after = edited(
        edits.map(([index, { x, text, moves }]) => {
          const polygon = polygonFromFlat<"image">(rect(x, 3 * x, 30, 20));
          return [index, moves ? { text, polygon } : { text }] as const;
        }),
      );
      expect(updated(after)).toEqual(finished(documentBoxes(after)));
    }),
    { numRuns: 30 },
  );
});

it("keeps the chunks that it does not touch, and the boxes before as they were", () => {
  const before = structuredClone(boxes.words.set);
  const next = updated(edited([[200, { polygon: polygonFromFlat(rect(0, 0, 5, 5)) }]]));
  const leaves = (of: DocumentBoxes | undefined) =>
    of?.words.chunks.flatMap(({ children }) =>
      children.flatMap((middle) => middle.children.flatMap((low) => low.children)),
    );
  const old = new Set(leaves(boxes));
  expect(
    leaves(next)
      ?.filter((leaf) => !old.has(leaf))
      .map(({ first }) => first),
  ).toEqual([192]);
  expect(boxes.words.set).toEqual(before);
});

it("leaves the geometry alone when only a text changes", () => {
  const next = updated(edited([[3, { text: "b" }]]));
  expect(next?.words).toBe(boxes.words);
  expect(next?.records[3]?.text).toBe("b");
});

it("gives up when a word gets another number of corners or loses its place", () => {
  expect(updated(edited([[3, { polygon: polygonFromFlat([0, 0, 5, 0, 5, 5]) }]]))).toBeUndefined();
  expect(updated(edited([[3, { polygon: polygonFromFlat([]) }]]))).toBeUndefined();
});
