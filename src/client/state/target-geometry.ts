import { unionBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { BlockId, EntityId, FaceId, LineId, ParagraphId, WordId } from "#core/document/ids.ts";
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
export function wordIdsOfTarget(document: RecognizedDocument, target: Target): readonly WordId[] {
  const wordsOfLines = (ids: readonly LineId[] = []) => ids.flatMap((id) => document.lines.get(id)?.wordIds ?? []);
  const words: Partial<Record<TargetKind, () => readonly WordId[]>> = {
    word: () => [target.id as WordId],
    line: () => wordsOfLines([target.id as LineId]),
    paragraph: () => wordsOfLines(document.paragraphs.get(target.id as ParagraphId)?.lineIds),
    block: () => wordsOfLines(document.blocks.get(target.id as BlockId)?.lineIds),
    entity: () => document.entities.get(target.id as EntityId)?.wordIds ?? [],
  };
  return words[target.kind]?.() ?? [];
}

function locate(document: RecognizedDocument, { kind, id }: Target): Located {
  const named = (list: readonly { readonly id: string; readonly polygon?: Polygon }[]) =>
    list.find((item) => item.id === id);
  const finders: Record<TargetKind, () => Located> = {
    page: () => undefined,
    entity: () => undefined,
    block: () => document.blocks.get(id as BlockId),
    paragraph: () => document.paragraphs.get(id as ParagraphId),
    line: () => document.lines.get(id as LineId),
    word: () => document.words.get(id as WordId),
    face: () => document.faces.get(id as FaceId),
    object: () => named(document.objects),
    logo: () => named(document.logos),
    place: () => named(document.places),
    "crop-hint": () => named(document.cropHints),
  };
  return finders[kind]();
}
