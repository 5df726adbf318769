import { expect, test } from "vitest";
import { createDocumentBuilder } from "./document-builder.ts";
import type { DetectedLanguage } from "./language.ts";
import { languagesInTurn, wordLanguages } from "./word-languages.ts";

function languagesOf(levels: { page: DetectedLanguage[]; block: DetectedLanguage[]; word: DetectedLanguage[] }) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: levels.page });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: levels.block });
  const lineId = builder.addLine({ blockId, languages: [] });
  builder.addWord({ lineId, text: "a", languages: levels.word, symbols: [] });
  const document = builder.build();
  return [...document.words.values()].map((word) => wordLanguages(document, word));
}

const en = [{ tag: "en" }];
const de = [{ tag: "de" }];

test("the word's own languages win", () => {
  expect(languagesOf({ page: en, block: en, word: de })).toEqual([de]);
});

test("the nearest level above speaks for a word without languages", () => {
  expect(languagesOf({ page: en, block: de, word: [] })).toEqual([de]);
  expect(languagesOf({ page: en, block: [], word: [] })).toEqual([en]);
  expect(languagesOf({ page: [], block: [], word: [] })).toEqual([[]]);
});

test("in turn, each word has what it has alone", () => {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: en });
  for (const block of [[], de]) {
    const blockId = builder.addBlock({ pageId, kind: "text", languages: block });
    for (const line of [[], en, de]) {
      const lineId = builder.addLine({ blockId, languages: line });
      for (const word of [[], de, [], en]) builder.addWord({ lineId, text: "a", languages: word, symbols: [] });
    }
  }
  const document = builder.build();
  const turns = [...languagesInTurn(document)];
  expect(turns.map(([word]) => word)).toEqual([...document.words.values()]);
  expect(turns.map(([, languages]) => languages)).toEqual(turns.map(([word]) => wordLanguages(document, word)));
});
