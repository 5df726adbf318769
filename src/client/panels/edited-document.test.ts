import fc from "fast-check";
import { expect, it } from "vitest";
import { confidenceFrom } from "#core/document/confidence.ts";
import { patchTable } from "#core/document/patched-table.ts";
import type { WordId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word, WordSymbol } from "#core/document/text-records.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { wordTableOf } from "../state/word-table-of.ts";
import { sortedConfidences, sortedWords, wordStatistics } from "../state/sorted-words.ts";
import { tabCounts } from "./inspector/tab-counts.ts";
import { languageShares } from "./languages/language-shares.ts";
import { layerCounts, textFeatureCounts, unplacedCounts } from "./layer-bar/layer-counts.ts";
import { notedDocument } from "./panel-documents.test-data.ts";
import { differingAnnotations } from "./text/text-annotations.ts";
import { treeModel } from "./text/tree-model.ts";

const NOTES = [
  ["one/0.5/en", "two/0.2/de", "three"],
  ["four/0.5", "five/0.9/en", "six/0.1"],
];
const ANNOTATIONS = ["all", ...NOTES.flat().map((note) => note.split("/")[0] ?? "")].map((description, index) => ({
  id: `a${String(index)}` as never,
  description,
  locations: [],
  properties: [],
}));
const DOCUMENT = notedDocument([{ lines: NOTES }], { textAnnotations: ANNOTATIONS });

const DERIVED: Readonly<Record<string, (document: RecognizedDocument) => unknown>> = {
  words: wordTableOf,
  confidences: sortedConfidences,
  sorted: sortedWords,
  statistics: wordStatistics,
  tabs: tabCounts,
  languages: languageShares,
  layers: layerCounts,
  features: textFeatureCounts,
  unplaced: unplacedCounts,
  annotations: differingAnnotations,
  tree: (document) => treeModel(document).nodes,
};

const symbol: WordSymbol = { text: "s", languages: [] };

const anyEdit = fc.record(
  {
    text: fc.constantFrom("one", "x"),
    languages: fc.constantFrom([], [{ tag: "fr" }]),
    symbols: fc.constantFrom([], [symbol]),
    polygon: fc.constantFrom(polygonFromFlat<"image">([]), polygonFromFlat<"image">([0, 0, 9, 0, 9, 9, 0, 9])),
    confidence: fc.constantFrom(0.2, 0.5, 0.7, 2),
  },
  { requiredKeys: [] },
);

/** A confidence of 2 stands for none: nobody but the engine has one. */
function edited(
  word: Word,
  { confidence, ...edit }: Omit<Partial<Word>, "confidence"> & { confidence?: number },
): Word {
  const { confidence: before, ...rest } = word;
  const after = confidence === undefined ? before : confidenceFrom(confidence);
  return { ...rest, ...edit, ...(after === undefined ? {} : { confidence: after }) };
}

function withWord(document: RecognizedDocument, id: WordId, edit: Parameters<typeof edited>[1]): RecognizedDocument {
  const word = document.words.get(id);
  if (word === undefined) return document;
  return { ...document, words: patchTable(document.words, [[id, edited(word, edit)]]) };
}

/** The same content without anything to tell that it comes from an edit. */
function asNew(document: RecognizedDocument): RecognizedDocument {
  return { ...document, lines: new Map(document.lines), words: new Map(document.words) };
}

it("all that panels take from a document is after edits what it would be of a new one", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...DOCUMENT.words.keys()), anyEdit), { maxLength: 6 }), (edits) => {
      let document = asNew(DOCUMENT);
      for (const [id, edit] of edits) {
        for (const of of Object.values(DERIVED)) of(document);
        document = withWord(document, id, edit);
      }
      for (const [name, of] of Object.entries(DERIVED))
        expect([name, of(document)]).toEqual([name, of(asNew(document))]);
    }),
  );
});

it("what an edit does not concern stays the same object", () => {
  const [word] = DOCUMENT.words.values();
  const words = word === undefined ? DOCUMENT.words : patchTable(DOCUMENT.words, [[word.id, { ...word, text: "x" }]]);
  const before = [treeModel, languageShares, sortedConfidences, layerCounts].map((of) => of(DOCUMENT));
  const after = { ...DOCUMENT, words };
  expect([treeModel, languageShares, sortedConfidences, layerCounts].map((of) => of(after))).toEqual(before);
  expect(treeModel(after)).toBe(treeModel(DOCUMENT));
  expect(languageShares(after)).toBe(languageShares(DOCUMENT));
});
