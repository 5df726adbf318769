import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { engineDocument } from "./recognition-document.test-data.ts";
import { DIALECTS, dialectOf } from "./registry.ts";
import type { Dialect } from "./registry.ts";

const WIRES = DIALECTS.map((dialect) => dialect.wire);

function readBack(written: unknown, documents: readonly RecognizedDocument[], dialect: Dialect) {
  const images = documents.map(({ imageSize }) => ({ imageSize }));
  return dialect.parseResponse(JSON.parse(JSON.stringify(written)), { images });
}

describe.each(WIRES)("%s", (wire) => {
  const dialect = dialectOf(wire);

  test("what was written, read and written again is the same, and nothing in it is complained of", () => {
    fc.assert(
      fc.property(fc.array(engineDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        const written = dialect.serializeResponse(documents);
        const answer = readBack(written, documents, dialect);
        expect(answer.images.flatMap((image) => image.issues)).toEqual([]);
        expect(dialect.serializeResponse(answer.images.map((image) => image.document))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test("words come back with their text and within a pixel of their place", () => {
    fc.assert(
      fc.property(engineDocument, (document) => {
        const [image] = readBack(dialect.serializeResponse([document]), [document], dialect).images;
        const read = [...(image?.document.words.values() ?? [])];
        const words = [...document.words.values()];
        expect(read.map((word) => word.text)).toEqual(words.map((word) => word.text));
        for (const [index, word] of words.entries()) {
          const place = read[index]?.polygon;
          // The wire speaks in whole pixels of a page half the size of the image.
          place?.forEach((value, at) => expect(Math.abs(value - (word.polygon?.[at] ?? 0))).toBeLessThanOrEqual(1));
          if (word.polygon === undefined) expect(place).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("Yandex gives back confidences, entities, languages and features unchanged", () => {
  fc.assert(
    fc.property(engineDocument, (document) => {
      const dialect = dialectOf("yandex-vision");
      const [image] = readBack(dialect.serializeResponse([document]), [document], dialect).images;
      const read = image?.document;
      expect([...(read?.words.values() ?? [])].map((word) => [word.entityId, beyondZero(word)])).toEqual(
        [...document.words.values()].map((word) => [word.entityId, beyondZero(word)]),
      );
      expect([...(read?.entities.values() ?? [])]).toEqual([...document.entities.values()]);
      expect(read?.faces.size).toBe(document.faces.size);
      expect(read?.errors.toSorted(byMessage)).toEqual(document.errors.toSorted(byMessage));
    }),
  );
});

/** A confidence of 0 is left out on the wire. */
function beyondZero({ confidence }: Word): number | undefined {
  return confidence === 0 ? undefined : confidence;
}

function byMessage(a: { readonly message: string }, b: { readonly message: string }): number {
  return a.message.localeCompare(b.message);
}
