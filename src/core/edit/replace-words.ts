import type { IdCounter, WordId } from "../document/ids.ts";
import type { RecognizedDocument } from "../document/recognized-document.ts";
import type { Word } from "../document/text-records.ts";
import { affineMap, invertMap, mapPolygon } from "../geometry/affine.ts";
import type { ImagePoint } from "../geometry/point.ts";
import { polygonAngleDegrees, polygonCentroid, polygonContains } from "../geometry/polygon.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { unionAlong } from "../geometry/quad.ts";
import type { ImageMap } from "../geometry/turned-frame.ts";
import { newLine } from "./add-text.ts";
import { applyChange } from "./apply-change.ts";
import { composeChanges } from "./change.ts";
import type { Change } from "./change.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { lineFor } from "./find-place.ts";
import { mapOwnShape } from "./map-records.ts";
import { putLineWords, separate } from "./line-words.ts";
import { removeRecords } from "./remove-records.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** What an engine read in a region of the image. */
export interface Rereading {
  /** Words whose middle lies in it are replaced, and only those that were read in it replace them. */
  readonly region: Polygon;
  /** About a piece of the image. */
  readonly answer: RecognizedDocument;
  /** Where the top left corner of the piece lies in the image. */
  readonly corner: ImagePoint;
  readonly newId: IdCounter;
}

/**
 * Puts what an engine read in a region in place of the words that were there. A line goes into the line that it continues,
 * else it becomes a line of its own. What is new is not reviewed. Undefined when nothing was read there: then the words that
 * are there stay.
 */
export function replaceWords(
  document: ReviewedDocument,
  { region, answer, corner: { x, y }, newId }: Rereading,
): Edit | undefined {
  const toImage: ImageMap = affineMap([1, 0, 0, 1, x, y]);
  const lines = linesIn(answer, mapPolygon(invertMap(toImage), region));
  const old = wordsIn(document, region);
  let [next, change]: readonly [ReviewedDocument, Change] = [document, {}];
  const take = (step: Change) => {
    next = applyChange(next, step);
    change = composeChanges(change, step);
  };
  const added: WordId[] = [];
  for (const words of lines) {
    const put = putLine(next, words, { toImage, newId });
    take(put.change);
    added.push(...put.ids);
  }
  if (added.length === 0) return undefined;
  const removal = removeRecords(
    next,
    old.map((id) => ({ kind: "word", id })),
  );
  if (removal !== undefined) take(removal.change);
  const selection = added.map((id) => ({ kind: "word" as const, id }));
  return { label: { id: "recognize-region", params: { count: added.length } }, change, selection };
}

/** An image may have several texts, one over the other: only the first of them is replaced. */
function wordsIn({ words, lines, blocks }: ReviewedDocument, region: Polygon): readonly WordId[] {
  const pageOf = ({ lineId }: Word) => {
    const line = lines.get(lineId);
    return line === undefined ? undefined : blocks.get(line.blockId)?.pageId;
  };
  const inside = [...words.values()].filter((word) => isIn(region, word));
  const [first] = inside;
  const pageId = first === undefined ? undefined : pageOf(first);
  return inside.filter((word) => pageOf(word) === pageId).map(({ id }) => id);
}

type Located = Word & { readonly polygon: Polygon };

/** The words that were read in the region, line by line. */
function linesIn({ pages, blocks, lines, words }: RecognizedDocument, region: Polygon): readonly Located[][] {
  const texts = [...pages.values()].map(({ blockIds }) => {
    const lineIds = blockIds.flatMap((id) => blocks.get(id)?.lineIds ?? []);
    const read = lineIds.map((id) => (lines.get(id)?.wordIds ?? []).flatMap((wordId) => words.get(wordId) ?? []));
    return read.map((each) => each.filter((word) => isIn(region, word))).filter((each) => each.length > 0);
  });
  return texts.find((text) => text.length > 0) ?? [];
}

function isIn<W extends Word>(region: Polygon, word: W): word is W & Located {
  const { polygon } = word;
  return polygon !== undefined && polygon.length > 0 && polygonContains(region, polygonCentroid(polygon));
}

interface Putting {
  readonly toImage: ImageMap;
  readonly newId: IdCounter;
}

function putLine(document: ReviewedDocument, words: readonly Located[], { toImage, newId }: Putting) {
  const draft = createDraft(document);
  const polygon = mapPolygon(toImage, around(words));
  const place = lineFor(document, polygon) ?? { id: newLine(draft, document, { polygon, text: "", newId }), index: 0 };
  const ids = words.map(() => newId("w"));
  for (const [index, word] of words.entries()) {
    const { entityId: _, ...rest } = word;
    const id = ids[index];
    if (id === undefined) continue;
    draft.put("words", { ...rest, id, lineId: place.id });
    mapOwnShape(draft, { kind: "word", id }, toImage);
  }
  const line = draft.get("lines", place.id);
  if (line !== undefined) {
    const wordIds = line.wordIds.toSpliced(place.index, 0, ...ids);
    putLineWords(draft, line, wordIds);
    for (const [index, id] of wordIds.entries()) {
      const following = draft.get("words", wordIds[index + 1] ?? "");
      if (ids.includes(id) && following !== undefined) separate(draft, id, following.text);
    }
  }
  return { ids, change: draft.change() };
}

function around(words: readonly Located[]): Polygon {
  const [first, ...others] = words.map(({ polygon }) => polygon);
  if (first === undefined) throw new Error("A line that was read has a word");
  return unionAlong([first, ...others], polygonAngleDegrees(first)) ?? first;
}
