import type { PageId } from "#core/document/ids.ts";
import type { Annotation } from "#core/document/image-records.ts";
import { defined } from "../json/defined.ts";
import { objectList } from "../json/json-fields.ts";
import { indexOf } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { readAnnotation } from "./annotations.ts";
import type { ImageReading } from "./image-reading.ts";

/** `textAnnotations`: the whole text first, then its words. */
export interface FlatText {
  /** Undefined when the first entry cannot be read. */
  readonly whole?: Annotation;
  readonly words: readonly Annotation[];
}

export function readFlatText(place: ObjectPlace, reading: ImageReading): FlatText {
  const items = objectList(place, "textAnnotations").flatMap((item) => {
    const draft = readAnnotation(item, reading.frame);
    return draft === undefined ? [] : [{ isWhole: indexOf(item) === 0, annotation: draft }];
  });
  const annotations = items.map((item) => ({ id: reading.builder.nextId("a"), ...item.annotation }));
  return items[0]?.isWhole === true
    ? defined({ whole: annotations[0], words: annotations.slice(1) })
    : { words: annotations };
}

/**
 * Makes words of an answer that has them in this list only. They get one block, because the answer names none, and lines
 * by the line breaks of the whole text. `pageId` is the page they belong to, when the answer has one.
 */
export function addFlatWords(flat: FlatText, pageId: PageId | undefined, reading: ImageReading): void {
  const { whole, words } = flat;
  const { builder } = reading;
  if (whole === undefined && words.length === 0) return;
  const page = pageId ?? addFlatPage(whole, reading);
  if (words.length === 0) return;
  const blockId = builder.addBlock({ pageId: page, kind: "unknown", languages: [] });
  for (const line of linesOf(words, whole?.description ?? "")) {
    const lineId = builder.addLine({ blockId, languages: [] });
    for (const { description, polygon } of line) {
      builder.addWord(defined({ lineId, text: description, polygon, languages: [], symbols: [] }));
    }
  }
}

function addFlatPage(whole: Annotation | undefined, { builder, featureIndexOf }: ImageReading): PageId {
  const languages = whole?.locale === undefined ? [] : [{ tag: whole.locale }];
  return builder.addPage({ featureIndex: featureIndexOf("text"), languages });
}

/** All in one line unless the words, in their order, make up the text exactly. */
function linesOf(words: readonly Annotation[], text: string): Annotation[][] {
  const lines: Annotation[][] = [];
  let next = 0;
  for (const row of text.split("\n")) {
    const line: Annotation[] = [];
    let rest = row.trimStart();
    for (let word = words[next]; rest !== "" && word !== undefined; word = words[next]) {
      if (word.description === "" || !rest.startsWith(word.description)) return [[...words]];
      rest = rest.slice(word.description.length).trimStart();
      line.push(word);
      next += 1;
    }
    if (rest !== "") return [[...words]];
    if (line.length > 0) lines.push(line);
  }
  return next === words.length ? lines : [[...words]];
}
