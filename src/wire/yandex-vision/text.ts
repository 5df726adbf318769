import type { DetectedLanguage } from "#core/document/language.ts";
import type { BlockId, EntityId, LineId, PageId } from "#core/document/ids.ts";
import { readCounterclockwiseBox } from "../counterclockwise.ts";
import type { ImageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import { readEntities, readEntityId } from "../page-entities.ts";
import { sizeOf } from "../vertices.ts";
import type { ImageReading } from "./image-reading.ts";

interface PageReading {
  readonly reading: ImageReading;
  readonly frame: ImageFrame;
  readonly pageId: PageId;
  /** By the index the answer uses; a broken entity leaves a gap. */
  readonly entities: ReadonlyMap<number, EntityId>;
}

/** True when there was any text or entity. */
export function readTextDetection(place: ObjectPlace, featureIndex: number, reading: ImageReading): boolean {
  return objectList(place, "pages")
    .map((page) => readPage(page, featureIndex, reading))
    .includes(true);
}

function readPage(place: ObjectPlace, featureIndex: number, reading: ImageReading): boolean {
  const reportedSize = sizeOf(place);
  const pageId = reading.builder.addPage(defined({ featureIndex, reportedSize, languages: [] }));
  noteSource(place, "page", pageId);
  const entities = readEntities(place, pageId, reading.builder);
  const page: PageReading = { reading, frame: reading.frameOf(reportedSize), pageId, entities };
  const blocks = objectList(place, "blocks");
  for (const block of blocks) readBlock(block, page);
  return blocks.length > 0 || entities.size > 0;
}

function readBlock(place: ObjectPlace, page: PageReading): void {
  const polygon = readCounterclockwiseBox(place, page.frame);
  const blockId = page.reading.builder.addBlock(
    defined({ pageId: page.pageId, kind: "text" as const, polygon, languages: [] }),
  );
  noteSource(place, "block", blockId);
  for (const line of objectList(place, "lines")) readLine(line, blockId, page);
}

function readLine(place: ObjectPlace, blockId: BlockId, page: PageReading): void {
  const polygon = readCounterclockwiseBox(place, page.frame);
  const confidence = confidenceField(place, "confidence");
  const lineId = page.reading.builder.addLine(defined({ blockId, polygon, confidence, languages: [] }));
  noteSource(place, "line", lineId);
  for (const word of objectList(place, "words")) readWord(word, lineId, page);
}

function readWord(place: ObjectPlace, lineId: LineId, page: PageReading): void {
  const text = textOrEmpty(place, "text");
  if (text === undefined) return;
  const wordId = page.reading.builder.addWord(
    defined({
      lineId,
      text,
      polygon: readCounterclockwiseBox(place, page.frame),
      confidence: confidenceField(place, "confidence"),
      languages: readLanguages(place),
      entityId: readEntityId(place, page.entities),
      symbols: [],
    }),
  );
  noteSource(place, "word", wordId);
}

function readLanguages(place: ObjectPlace): DetectedLanguage[] {
  return objectList(place, "languages").flatMap((language) => {
    const tag = textField(language, "languageCode");
    return tag === undefined ? [] : defined({ tag, confidence: confidenceField(language, "confidence") });
  });
}
