import { expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { recordOfTarget } from "./target-record.ts";

function sampleDocument() {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const text of ["a", "b", "c"]) builder.addWord({ lineId, text, languages: [], symbols: [] });
  return builder.build({ objects: [{ id: builder.nextId("a"), name: "Cup" }] });
}

const DOCUMENT = sampleDocument();

test("finds a record with its number among those of its kind", () => {
  expect(recordOfTarget(DOCUMENT, { kind: "word", id: "w1" })).toMatchObject({
    kind: "word",
    record: { text: "b" },
    number: 2,
    count: 3,
  });
  expect(recordOfTarget(DOCUMENT, { kind: "object", id: "a0" })).toMatchObject({ record: { name: "Cup" }, number: 1 });
});

test("an id that is not there gives nothing", () => {
  expect(recordOfTarget(DOCUMENT, { kind: "word", id: "w9" })).toBeUndefined();
  expect(recordOfTarget(DOCUMENT, { kind: "logo", id: "a0" })).toBeUndefined();
});
