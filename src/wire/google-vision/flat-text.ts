import type { PageId, WordId } from "#core/document/ids.ts";
import type { Annotation } from "#core/document/image-records.ts";
import type { Word } from "#core/document/text-records.ts";
import { defined } from "../json/defined.ts";
import { objectList } from "../json/json-fields.ts";
import { indexOf } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteRepeat, noteRun, noteSource } from "../note-source.ts";
import { readAnnotation } from "./annotations.ts";
import type { ImageReading } from "./image-reading.ts";

/** `textAnnotations`: the whole text first, then its words. */
export interface FlatText {
  /** Undefined when the first entry cannot be read. */
  readonly whole?: FlatEntry;
  readonly words: readonly FlatEntry[];
}

interface FlatEntry {
  readonly annotation: Annotation;
  readonly place: ObjectPlace;
}

export function readFlatText(place: ObjectPlace, reading: ImageReading): FlatText {
  const items = objectList(place, "textAnnotations").flatMap((item) => {
    const draft = readAnnotation(item, reading.frame);
    if (draft === undefined) return [];
    return { annotation: { id: reading.builder.nextId("a"), ...draft }, place: item };
  });
  const [first, ...others] = items;
  return first !== undefined && indexOf(first.place) === 0 ? { whole: first, words: others } : { words: items };
}

/**
 * Makes words of an answer that has them in this list only. They get one block, because the answer names none, and lines
 * by the line breaks of the whole text. `pageId` is the page they belong to, when the answer has one.
 */
export function addFlatWords(flat: FlatText, pageId: PageId | undefined, reading: ImageReading): void {
  const { whole, words } = flat;
  const { builder } = reading;
  if (whole === undefined && words.length === 0) return;
  const page = pageId ?? addFlatPage(flat, reading);
  if (words.length === 0) return;
  const blockId = builder.addBlock({ pageId: page, kind: "unknown", languages: [] });
  noteRun(words.map(placeOf), "block", blockId);
  for (const line of linesOf(words, whole?.annotation.description ?? "")) {
    const lineId = builder.addLine({ blockId, languages: [] });
    noteRun(line.map(placeOf), "line", lineId);
    for (const { annotation, place } of line) {
      const { description, polygon } = annotation;
      const wordId = builder.addWord(defined({ lineId, text: description, polygon, languages: [], symbols: [] }));
      noteSource(place, "word", wordId);
    }
  }
}

/** The list says the words of the full text again, when both have the same ones. */
export function noteRepeatedWords(flat: FlatText, words: ReadonlyMap<WordId, Word>): void {
  if (flat.words[0]?.place.reading.sources === undefined || flat.words.length !== words.size) return;
  const pairs = [...words.values()].map((word, index) => ({ word, entry: flat.words[index] }));
  if (pairs.some(({ word, entry }) => entry?.annotation.description !== word.text)) return;
  for (const { word, entry } of pairs) if (entry !== undefined) noteRepeat(entry.place, "word", word.id);
}

function placeOf(entry: FlatEntry): ObjectPlace {
  return entry.place;
}

function addFlatPage({ whole, words }: FlatText, { builder, featureIndexOf }: ImageReading): PageId {
  const locale = whole?.annotation.locale;
  const languages = locale === undefined ? [] : [{ tag: locale }];
  const pageId = builder.addPage({ featureIndex: featureIndexOf("text"), languages });
  noteRun([...(whole === undefined ? [] : [whole]), ...words].map(placeOf), "page", pageId);
  return pageId;
}

/** All in one line unless the words, in their order, make up the text exactly. */
function linesOf(words: readonly FlatEntry[], text: string): FlatEntry[][] {
  const lines: FlatEntry[][] = [];
  let next = 0;
  for (const row of text.split("\n")) {
    const line: FlatEntry[] = [];
    let rest = row.trimStart();
    for (let word = words[next]; rest !== "" && word !== undefined; word = words[next]) {
      const { description } = word.annotation;
      if (description === "" || !rest.startsWith(description)) return [[...words]];
      rest = rest.slice(description.length).trimStart();
      line.push(word);
      next += 1;
    }
    if (rest !== "") return [[...words]];
    if (line.length > 0) lines.push(line);
  }
  return next === words.length ? lines : [[...words]];
}
