import type { BlockId, EntityId, PageId } from "#core/document/ids.ts";
import type { DocumentBuilder, NewWord } from "#core/document/document-builder.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import { readCounterclockwiseBox } from "../counterclockwise.ts";
import type { ImageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, fieldOf, listField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import { asObject, reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import { readEntityId } from "../page-entities.ts";
import { readLayout } from "./layout.ts";
import { readingTurn, rotationField, turnedPolygon } from "./rotation.ts";

export interface PageReading {
  readonly builder: DocumentBuilder;
  readonly frame: ImageFrame;
  readonly pageId: PageId;
  /** By the index the answer uses. */
  readonly entities: ReadonlyMap<number, EntityId>;
}

export function readBlock(place: ObjectPlace, page: PageReading): void {
  const polygon = readCounterclockwiseBox(place, page.frame);
  const languages = readLanguages(place);
  const blockId = page.builder.addBlock(defined({ pageId: page.pageId, polygon, languages, ...readLayout(place) }));
  noteSource(place, "block", blockId);
  for (const line of objectList(place, "lines")) readLine(line, blockId, page);
}

function readLanguages(place: ObjectPlace): DetectedLanguage[] {
  return objectList(place, "languages").flatMap((language) => {
    const tag = textField(language, "languageCode");
    return tag === undefined ? [] : defined({ tag, confidence: confidenceField(language, "confidence") });
  });
}

type WordDraft = Omit<NewWord, "lineId">;

function readLine(place: ObjectPlace, blockId: BlockId, page: PageReading): void {
  const reading = readingOf(place);
  const box = readCounterclockwiseBox(place, page.frame);
  const text = textField(reading, "text");
  const listed = objectList(reading, "words").flatMap((word) => {
    const draft = readWord(word, page);
    return draft === undefined ? [] : [{ place: word, draft }];
  });
  if (listed.length === 0 && text !== undefined)
    reportIssue(fieldOf(reading, "words") ?? reading, "the words of the line");
  const words = listed.length > 0 || text === undefined ? listed : [{ place, draft: wholeLine(text, box) }];
  const rotation = rotationField(place, "orientation");
  const turn = readingTurn(
    rotation,
    words.map(({ draft }) => draft.polygon),
  );
  const lineId = page.builder.addLine(
    defined({
      blockId,
      polygon: turnedPolygon(box, turn),
      confidence: confidenceField(place, "confidence"),
      languages: [],
      rotation,
      text: text === words.map(({ draft }) => draft.text).join(" ") ? undefined : text,
    }),
  );
  noteSource(place, "line", lineId);
  for (const { place: wordPlace, draft } of words) {
    const wordId = page.builder.addWord(defined({ ...draft, lineId, polygon: turnedPolygon(draft.polygon, turn) }));
    noteSource(wordPlace, "word", wordId);
  }
}

/** Before 2024 a line had several readings, of which the service gave one. */
function readingOf(place: ObjectPlace): ObjectPlace {
  const alternatives = listField(place, "alternatives");
  const [first] = alternatives;
  if (first === undefined) return place;
  const list = fieldOf(place, "alternatives");
  if (alternatives.length > 1 && list !== undefined) reportIssue(list, "one reading of the line: the first is taken");
  return asObject(first) ?? place;
}

/** Some answers spell a line and do not part it. */
function wholeLine(text: string, polygon: WordDraft["polygon"]): WordDraft {
  return defined({ text, polygon, languages: [], symbols: [] });
}

function readWord(place: ObjectPlace, page: PageReading): WordDraft | undefined {
  const text = textOrEmpty(place, "text");
  if (text === undefined) return undefined;
  return defined({
    text,
    polygon: readCounterclockwiseBox(place, page.frame),
    confidence: confidenceField(place, "confidence"),
    languages: readLanguages(place),
    entityId: readEntityId(place, page.entities),
    symbols: [],
  });
}
