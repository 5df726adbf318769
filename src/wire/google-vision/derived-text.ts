import type { Annotation } from "#core/document/image-records.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { unionBounds } from "#core/geometry/bounds.ts";
import { polygonBounds, polygonFromBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { defined } from "../json/defined.ts";
import { paragraphsOf } from "./serialize-text.ts";
import { spelledText, spelledWords } from "./word-symbols.ts";
import type { SpelledWord } from "./word-symbols.ts";

/** The text of all pages, put together from words and breaks as the service does. */
export function derivedFullText(document: RecognizedDocument): string {
  return spelledText(allWords(document));
}

function allWords(document: RecognizedDocument): SpelledWord[] {
  return [...document.blocks.values()].flatMap((block) =>
    paragraphsOf(block, document).flatMap((paragraph) => spelledWords(paragraph.lineIds, document)),
  );
}

/** The whole text in the box around all words, then each word. Nothing for a document without words. */
export function derivedTextAnnotations(document: RecognizedDocument): Omit<Annotation, "id">[] {
  const words = allWords(document).map(({ word }) => word);
  const [firstPage] = document.pages.values();
  if (words.length === 0) return [];
  const around = unionBounds(words.flatMap(({ polygon }) => boundsOf(polygon) ?? []));
  const whole = defined({
    locale: firstPage?.languages[0]?.tag ?? UNDETERMINED,
    description: derivedFullText(document),
    polygon: around === undefined ? undefined : polygonFromBounds<"image">(around),
    ...NO_DETAILS,
  });
  return [whole, ...words.map(({ text, polygon }) => defined({ description: text, polygon, ...NO_DETAILS }))];
}

/** What the service says when it cannot tell. */
const UNDETERMINED = "und";
const NO_DETAILS = { locations: [], properties: [] };

function boundsOf(polygon: Polygon | undefined) {
  return polygon === undefined ? undefined : polygonBounds(polygon);
}
