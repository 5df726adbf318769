import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, Line, Page, Paragraph, Word, WordSymbol } from "#core/document/text-records.ts";
import { pageFrame } from "../image-frame.ts";
import type { PageFrame } from "../image-frame.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { rowsOf } from "../table-rows.ts";
import { BLOCK_TYPE } from "./enums.ts";
import { serializePoly } from "./polygon.ts";
import { floatOrNothing, serializeTextProperty } from "./text-property.ts";
import { spelledWords } from "./word-symbols.ts";

interface PageWriting {
  readonly document: RecognizedDocument;
  readonly frame: PageFrame;
}

type TextRecord = Pick<Word, "polygon" | "confidence" | "languages" | "textBreak">;

export function serializePage(document: RecognizedDocument, page: Page): JsonObject {
  const { reportedSize, confidence, blockIds } = page;
  const writing: PageWriting = { document, frame: pageFrame(document, page) };
  return withoutDefaults({
    property: serializeTextProperty(page),
    width: reportedSize?.width,
    height: reportedSize?.height,
    blocks: rowsOf(document.blocks, blockIds).map((block) => serializeBlock(block, writing)),
    confidence: floatOrNothing(confidence),
  });
}

function serializeRecord(record: TextRecord, frame: PageFrame): JsonObject {
  return {
    property: serializeTextProperty(record),
    boundingBox: serializePoly(record.polygon, frame),
    confidence: floatOrNothing(record.confidence),
  };
}

function serializeBlock(block: Block, writing: PageWriting): JsonObject {
  const { document, frame } = writing;
  const blockType = block.rawKind ?? (block.kind === "unknown" ? undefined : BLOCK_TYPE.nameOf(block.kind));
  return withoutDefaults({
    ...serializeRecord(block, frame),
    paragraphs: paragraphsOf(block, document).map((paragraph) => serializeParagraph(paragraph, writing)),
    blockType,
  });
}

type ParagraphRows = Omit<Paragraph, "id" | "blockId">;

/** Lines that belong to no paragraph make up one, because the wire has no lines. */
export function paragraphsOf(block: Block, document: RecognizedDocument): ParagraphRows[] {
  const paragraphs: ParagraphRows[] = rowsOf(document.paragraphs, block.paragraphIds);
  const loose = rowsOf(document.lines, block.lineIds).filter((line) => line.paragraphId === undefined);
  if (loose.length === 0) return paragraphs;
  const lineIds: LineId[] = loose.map((line: Line) => line.id);
  const polygon = block.polygon === undefined ? {} : { polygon: block.polygon };
  return [...paragraphs, { ...polygon, lineIds, languages: [] }];
}

function serializeParagraph(paragraph: ParagraphRows, { document, frame }: PageWriting): JsonObject {
  return withoutDefaults({
    ...serializeRecord(paragraph, frame),
    words: spelledWords(paragraph.lineIds, document).map(({ word, symbols }) =>
      withoutDefaults({
        ...serializeRecord(word, frame),
        symbols: symbols.map((symbol) => serializeSymbol(symbol, frame)),
      }),
    ),
  });
}

function serializeSymbol(symbol: WordSymbol, frame: PageFrame): JsonObject {
  return withoutDefaults({ ...serializeRecord(symbol, frame), text: symbol.text });
}
