import { unionBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { LineId, WordId } from "#core/document/ids.ts";
import { recordById } from "#core/document/record-by-id.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Target, TargetKind } from "./selection-store.ts";

type Located = { readonly polygon?: Polygon } | undefined;

/** What the answer drew around the thing; undefined when it gave no location. */
export function polygonOfTarget(document: RecognizedDocument, target: Target): Polygon | undefined {
  return locate(document, target)?.polygon;
}

/** Where to look for the thing: its own polygon, or else the place of its words. Undefined when nothing is located. */
export function boundsOfTarget(document: RecognizedDocument, target: Target): Bounds | undefined {
  const polygon = polygonOfTarget(document, target);
  if (polygon !== undefined) return polygonBounds(polygon);
  const words = wordIdsOfTarget(document, target).map((id) => document.words.get(id)?.polygon);
  return unionBounds(words.flatMap((word) => (word === undefined ? [] : (polygonBounds(word) ?? []))));
}

/** The words of a word, line, paragraph, block or entity, in reading order; none for anything else. */
export function wordIdsOfTarget(document: RecognizedDocument, { kind, id }: Target): readonly WordId[] {
  const wordsOfLines = (ids: readonly LineId[] = []) =>
    ids.flatMap((lineId) => document.lines.get(lineId)?.wordIds ?? []);
  const words: Partial<Record<TargetKind, () => readonly WordId[]>> = {
    word: () => idsOf(recordById(document.words, id)),
    line: () => recordById(document.lines, id)?.wordIds ?? [],
    paragraph: () => wordsOfLines(recordById(document.paragraphs, id)?.lineIds),
    block: () => wordsOfLines(recordById(document.blocks, id)?.lineIds),
    entity: () => recordById(document.entities, id)?.wordIds ?? [],
  };
  return words[kind]?.() ?? [];
}

function idsOf<I>(record: { readonly id: I } | undefined): readonly I[] {
  return record === undefined ? [] : [record.id];
}

function locate(document: RecognizedDocument, { kind, id }: Target): Located {
  const named = (list: readonly { readonly id: string; readonly polygon?: Polygon }[]) =>
    list.find((item) => item.id === id);
  const finders: Record<TargetKind, () => Located> = {
    page: () => undefined,
    entity: () => undefined,
    block: () => recordById(document.blocks, id),
    paragraph: () => recordById(document.paragraphs, id),
    line: () => recordById(document.lines, id),
    word: () => recordById(document.words, id),
    face: () => recordById(document.faces, id),
    object: () => named(document.objects),
    logo: () => named(document.logos),
    place: () => named(document.places),
    product: () => named(document.productSearch?.groups ?? []),
    "crop-hint": () => named(document.cropHints),
  };
  return finders[kind]();
}
