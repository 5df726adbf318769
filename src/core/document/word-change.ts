import type { WordId } from "./ids.ts";
import { changedIds } from "./patched-table.ts";
import type { RecognizedDocument } from "./recognized-document.ts";
import type { Word } from "./text-records.ts";

/** A document whose words stand where they stood and belong where they belonged, some of them with another content. */
export interface WordChange {
  readonly before: RecognizedDocument;
  readonly after: RecognizedDocument;
  readonly ids: ReadonlySet<WordId>;
  /** From and to, of each of them. */
  readonly words: readonly (readonly [Word, Word])[];
}

type OtherParts = Exclude<keyof RecognizedDocument, "words">;

/**
 * What became of the words, when the second document differs from the first in nothing else; else undefined. By reference:
 * documents are immutable, and an edit shares all that it does not touch.
 */
export function wordChange(before: RecognizedDocument, after: RecognizedDocument): WordChange | undefined {
  const others = Object.values(otherParts(after));
  if (Object.values(otherParts(before)).some((part, index) => part !== others[index])) return undefined;
  const ids = changedIds(before.words, after.words);
  if (ids === undefined) return undefined;
  const words: (readonly [Word, Word])[] = [];
  for (const id of ids) {
    const from = before.words.get(id);
    const to = after.words.get(id);
    if (from === undefined || to?.lineId !== from.lineId || to.entityId !== from.entityId) return undefined;
    words.push([from, to]);
  }
  return { before, after, ids, words };
}

/** Up to here searching a list is faster than making a table of it. */
const FEW_LOOKUPS = 32;

/** Finds the places of changed words, as they were before, in a list of words; -1: not in it. */
export function wordFinder(list: readonly Word[], { words }: WordChange): (word: Word) => number {
  if (words.length <= FEW_LOOKUPS) return (word) => list.indexOf(word);
  const places = new Map(list.map((word, index) => [word, index]));
  return (word) => places.get(word) ?? -1;
}

/** The list with the changed words in the places of those that they come from. */
export function changedWords(list: readonly Word[], change: WordChange): readonly Word[] {
  const placeOf = wordFinder(list, change);
  const next = [...list];
  for (const [from, to] of change.words) {
    const index = placeOf(from);
    if (index >= 0) next[index] = to;
  }
  return next;
}

function otherParts(document: RecognizedDocument): Record<OtherParts, unknown> {
  const { imageSize, pages, blocks, paragraphs, lines, entities, faces, labels, logos, places } = document;
  const { textAnnotations, objects, classifications, imageCopies, safeSearch, dominantColors, cropHints } = document;
  const { webDetection, productSearch, fullText, markdown, source, features, errors } = document;
  return {
    imageSize,
    pages,
    blocks,
    paragraphs,
    lines,
    entities,
    faces,
    labels,
    logos,
    places,
    textAnnotations,
    objects,
    classifications,
    imageCopies,
    safeSearch,
    dominantColors,
    cropHints,
    webDetection,
    productSearch,
    fullText,
    markdown,
    source,
    features,
    errors,
  };
}
