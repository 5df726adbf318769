import { expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { dialectOf } from "#wire/registry.ts";
import { findEntities } from "../entities/find-entities.ts";
import { printedPage } from "../entities/printed-page.test-data.ts";
import { addTextPage } from "./add-text-page.ts";

const SIZE = { width: 400, height: 200 };
const REQUESTED = {
  featureIndex: 0,
  feature: "text",
  name: "TEXT_DETECTION",
  languages: [],
  wantsConfidence: true,
} as const;

function documentOf(text: string) {
  const blocks = printedPage(text, "en");
  const builder = createDocumentBuilder(SIZE);
  addTextPage(builder, { blocks, entities: findEntities(blocks), requested: REQUESTED, size: SIZE });
  return builder.build({ features: [{ featureIndex: 0, kind: "text", outcome: "found" }] });
}

it("ties words to the entities of their page in the Yandex answer: 0 is left out, -1 is none", () => {
  const answer = dialectOf("yandex-vision").serializeResponse([documentOf("Due 12 March 2026, $5")]);
  const page = {
    entities: [
      { name: "date", text: "12 March 2026" },
      { name: "amount", text: "$5" },
    ],
  };
  const words = [
    { text: "Due", entityIndex: "-1" },
    { text: "12" },
    { text: "March" },
    { text: "2026," },
    { text: "$5", entityIndex: "1" },
  ];
  expect(answer).toMatchObject({
    results: [{ results: [{ textDetection: { pages: [{ ...page, blocks: [{ lines: [{ words }] }] }] } }] }],
  });
  expect(JSON.stringify(answer).match(/entityIndex/g)).toHaveLength(2);
});

it("says nothing of entities in the Google answer, which has no place for them", () => {
  const answer = dialectOf("google-vision").serializeResponse([documentOf("Due 12 March 2026, $5")]);
  expect(JSON.stringify(answer)).not.toMatch(/entit(?:y|ies)(?:Index)?"/);
  expect(JSON.stringify(answer)).toContain("March");
});

it("leaves words alone on a page without entities", () => {
  const answer = dialectOf("yandex-vision").serializeResponse([documentOf("Nothing here")]);
  expect(JSON.stringify(answer)).not.toMatch(/entit/);
});
