import type { IdCounter, LineId } from "../document/ids.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { quadOf } from "../geometry/quad.ts";
import { putBlockLines } from "./block-lines.ts";
import { cutBetween, halvesOfQuad } from "./cut-between.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { breakAfter, putBreak } from "./line-words.ts";
import { placedPolygons } from "./map-records.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

export interface SplitPlace {
  /** Index of the first child that goes into the new part. */
  readonly at: number;
  readonly newId: IdCounter;
}

/**
 * One line becomes two before a word; the new one follows in the same paragraph, with all that is known of the one. Its box
 * is cut midway between the words. Undefined when a part would have no words.
 */
export function splitLine(document: ReviewedDocument, id: LineId, { at, newId }: SplitPlace): Edit | undefined {
  const line = document.lines.get(id);
  const block = line === undefined ? undefined : document.blocks.get(line.blockId);
  const [before, after] = [line?.wordIds.slice(0, at) ?? [], line?.wordIds.slice(at) ?? []];
  if (line === undefined || block === undefined || at < 0 || before.length === 0 || after.length === 0)
    return undefined;
  const draft = createDraft(document);
  const second = newId("l");
  const { text: _, polygon, textBreak, ...rest } = line;
  const halves = halvesBetween(draft, polygon, [before, after]);
  const end = textBreak === undefined ? {} : { textBreak };
  draft.put("lines", { ...rest, wordIds: before, ...placed(halves?.first) });
  draft.put("lines", { ...rest, id: second, wordIds: after, ...placed(halves?.second), ...end });
  for (const wordId of after) {
    const word = draft.get("words", wordId);
    if (word !== undefined) draft.put("words", { ...word, lineId: second });
  }
  endLine(draft, before.at(-1));
  putBlockLines(draft, block, block.lineIds.toSpliced(block.lineIds.indexOf(id) + 1, 0, second));
  const selection = [{ kind: "line", id: second }] as const;
  return { label: { id: "split-line", params: {} }, change: draft.change(), selection };
}

/** A space would stand at the end of the line; answers that say nothing of breaks need none there. */
function endLine(draft: Draft, id: string | undefined): void {
  const word = id === undefined ? undefined : draft.get("words", id);
  if (word === undefined || breakAfter(word) === undefined) return;
  putBreak(draft, word.id, { kind: "line-break", isPrefix: false });
}

function halvesBetween(
  draft: Draft,
  polygon: Polygon | undefined,
  [before, after]: readonly [readonly string[], readonly string[]],
) {
  const quad = polygon === undefined ? undefined : quadOf(polygon);
  if (quad === undefined) return undefined;
  const placesOf = (ids: readonly string[]) =>
    placedPolygons(
      draft,
      ids.map((id) => ({ kind: "word", id })),
    );
  const cut = cutBetween(quad, placesOf(before), placesOf(after));
  // Where no word has a place, their number has to do.
  const fraction = before.length / (before.length + after.length);
  return halvesOfQuad(quad, cut ?? { fraction, axis: "along", isReversed: false });
}

function placed(polygon: Polygon | undefined): { readonly polygon?: Polygon } {
  return polygon === undefined ? {} : { polygon };
}
