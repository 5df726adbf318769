import type { DetectedLanguage } from "#core/document/language.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, Line, Page, Word } from "#core/document/text-records.ts";
import { pageFrame } from "../image-frame.ts";
import type { PageFrame } from "../image-frame.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { rowsOf } from "../table-rows.ts";
import { int64Text } from "./int64.ts";
import { serializeBoundingBox } from "./polygon.ts";

interface PageWriting {
  readonly document: RecognizedDocument;
  readonly page: Page;
  readonly toPage: PageFrame["toPage"];
}

export function serializePage(document: RecognizedDocument, page: Page): JsonObject {
  const { reportedSize } = page;
  const { toPage } = pageFrame(document, page);
  const writing: PageWriting = { document, page, toPage };
  return withoutDefaults({
    width: reportedSize === undefined ? undefined : int64Text(reportedSize.width),
    height: reportedSize === undefined ? undefined : int64Text(reportedSize.height),
    blocks: rowsOf(document.blocks, page.blockIds).map((block) => serializeBlock(block, writing)),
    entities: rowsOf(document.entities, page.entityIds).map(({ name, text }) => withoutDefaults({ name, text })),
  });
}

function serializeBlock(block: Block, writing: PageWriting): JsonObject {
  return withoutDefaults({
    boundingBox: serializeBoundingBox(block.polygon, writing.toPage),
    lines: rowsOf(writing.document.lines, block.lineIds).map((line) => serializeLine(line, writing)),
  });
}

function serializeLine(line: Line, writing: PageWriting): JsonObject {
  return withoutDefaults({
    boundingBox: serializeBoundingBox(line.polygon, writing.toPage),
    words: rowsOf(writing.document.words, line.wordIds).map((word) => serializeWord(word, writing)),
    confidence: line.confidence,
  });
}

function serializeWord(word: Word, { page, toPage }: PageWriting): JsonObject {
  return withoutDefaults({
    boundingBox: serializeBoundingBox(word.polygon, toPage),
    text: word.text,
    confidence: word.confidence,
    languages: word.languages.map(serializeLanguage),
    entityIndex: entityIndex(word, page),
  });
}

function serializeLanguage({ tag, confidence }: DetectedLanguage): JsonObject {
  return withoutDefaults({ languageCode: tag, confidence });
}

/** Index 0 is left out, as every zero is; -1 says "none" on a page that has entities. */
function entityIndex(word: Word, page: Page): string | undefined {
  if (page.entityIds.length === 0) return undefined;
  const index = word.entityId === undefined ? -1 : page.entityIds.indexOf(word.entityId);
  return index === 0 ? undefined : String(index);
}
