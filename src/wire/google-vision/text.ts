import type { BlockId, PageId } from "#core/document/ids.ts";
import type { BlockKind, WordSymbol } from "#core/document/text-records.ts";
import type { ImageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, enumField, objectList, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteRun, noteSource } from "../note-source.ts";
import { sizeOf } from "../vertices.ts";
import { BLOCK_TYPE } from "./enums.ts";
import type { ImageReading } from "./image-reading.ts";
import { splitLines } from "./lines.ts";
import type { WordDraft } from "./lines.ts";
import { readPoly } from "./polygon.ts";
import { readTextProperty } from "./text-property.ts";

interface PageReading {
  readonly reading: ImageReading;
  readonly frame: ImageFrame;
  readonly pageId: PageId;
}

/** Reads `fullTextAnnotation` into pages. */
export function readFullText(place: ObjectPlace, reading: ImageReading): PageId[] {
  return objectList(place, "pages").map((page) => readPage(page, reading));
}

function readPage(place: ObjectPlace, reading: ImageReading): PageId {
  const reportedSize = sizeOf(place);
  const pageId = reading.builder.addPage(
    defined({
      featureIndex: reading.featureIndexOf("text"),
      reportedSize,
      confidence: confidenceField(place, "confidence"),
      ...readTextProperty(place),
    }),
  );
  noteSource(place, "page", pageId);
  const page: PageReading = { reading, frame: reading.frameOf(reportedSize), pageId };
  for (const block of objectList(place, "blocks")) readBlock(block, page);
  return pageId;
}

/** What every level of text below the page has. */
function readTextRecord(place: ObjectPlace, frame: ImageFrame) {
  return defined({
    polygon: readPoly(place, "boundingBox", frame),
    confidence: confidenceField(place, "confidence"),
    ...readTextProperty(place),
  });
}

function readBlock(place: ObjectPlace, page: PageReading): void {
  const { pageId, frame, reading } = page;
  const blockId = reading.builder.addBlock({ pageId, ...readBlockKind(place), ...readTextRecord(place, frame) });
  noteSource(place, "block", blockId);
  for (const paragraph of objectList(place, "paragraphs")) readParagraph(paragraph, blockId, page);
}

function readBlockKind(place: ObjectPlace): { kind: BlockKind; rawKind?: string } {
  const name = enumField(place, "blockType", BLOCK_TYPE.names);
  if (name === undefined) return { kind: "unknown" };
  const kind = BLOCK_TYPE.wordOf(name);
  return kind === undefined ? { kind: "unknown", rawKind: name } : { kind };
}

function readParagraph(place: ObjectPlace, blockId: BlockId, { reading, frame }: PageReading): void {
  const { builder } = reading;
  const paragraphId = builder.addParagraph({ blockId, ...readTextRecord(place, frame) });
  noteSource(place, "paragraph", paragraphId);
  const words = objectList(place, "words").flatMap((word) => {
    const draft = readWord(word, frame);
    return draft === undefined ? [] : { draft, place: word };
  });
  for (const line of splitLines(words)) {
    const lineId = builder.addLine({ blockId, paragraphId, languages: [] });
    noteRun(
      line.map((word) => word.place),
      "line",
      lineId,
    );
    for (const word of line) noteSource(word.place, "word", builder.addWord({ ...word.draft, lineId }));
  }
}

/** A word is its symbols; one that cannot be read costs the word, because the rest would be another word. */
function readWord(place: ObjectPlace, frame: ImageFrame): WordDraft | undefined {
  const symbols = objectList(place, "symbols").map((symbol) => readSymbol(symbol, frame));
  const readable = symbols.filter((symbol) => symbol !== undefined);
  if (readable.length < symbols.length) return undefined;
  return { text: readable.map((symbol) => symbol.text).join(""), symbols: readable, ...readTextRecord(place, frame) };
}

function readSymbol(place: ObjectPlace, frame: ImageFrame): WordSymbol | undefined {
  const text = textOrEmpty(place, "text");
  return text === undefined ? undefined : { text, ...readTextRecord(place, frame) };
}
