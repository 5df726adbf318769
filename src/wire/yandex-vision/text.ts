import type { DetectedLanguage } from "#core/document/language.ts";
import type { BlockId, EntityId, LineId, PageId } from "#core/document/ids.ts";
import type { ImageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, fieldOf, integerTextField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import { indexOf, reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import { sizeOf } from "../vertices.ts";
import type { ImageReading } from "./image-reading.ts";
import { readBoundingBox } from "./polygon.ts";

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
  const entities = readEntities(place, pageId, reading);
  const page: PageReading = { reading, frame: reading.frameOf(reportedSize), pageId, entities };
  const blocks = objectList(place, "blocks");
  for (const block of blocks) readBlock(block, page);
  return blocks.length > 0 || entities.size > 0;
}

function readEntities(place: ObjectPlace, pageId: PageId, reading: ImageReading): Map<number, EntityId> {
  const entities = new Map<number, EntityId>();
  for (const entity of objectList(place, "entities")) {
    const name = textOrEmpty(entity, "name");
    const text = textOrEmpty(entity, "text");
    if (name === undefined || text === undefined) continue;
    const entityId = reading.builder.addEntity({ pageId, name, text });
    noteSource(entity, "entity", entityId);
    entities.set(indexOf(entity), entityId);
  }
  return entities;
}

function readBlock(place: ObjectPlace, page: PageReading): void {
  const polygon = readBoundingBox(place, page.frame);
  const blockId = page.reading.builder.addBlock(
    defined({ pageId: page.pageId, kind: "text" as const, polygon, languages: [] }),
  );
  noteSource(place, "block", blockId);
  for (const line of objectList(place, "lines")) readLine(line, blockId, page);
}

function readLine(place: ObjectPlace, blockId: BlockId, page: PageReading): void {
  const polygon = readBoundingBox(place, page.frame);
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
      polygon: readBoundingBox(place, page.frame),
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

const NO_ENTITY = "-1";

/** Absent means entity 0, as proto3 leaves out zeros, but only on a page that has entities. */
function readEntityId(place: ObjectPlace, entities: ReadonlyMap<number, EntityId>): EntityId | undefined {
  const index = integerTextField(place, "entityIndex");
  if (index === NO_ENTITY) return undefined;
  const field = fieldOf(place, "entityIndex");
  if (index === undefined) return field === undefined ? entities.get(0) : undefined;
  const entityId = entities.get(Number(index));
  if (entityId === undefined && field !== undefined) reportIssue(field, "the index of an entity of this page, or -1");
  return entityId;
}
