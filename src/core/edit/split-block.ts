import type { BlockId, IdCounter, LineId, ParagraphId } from "../document/ids.ts";
import type { Block } from "../document/text-records.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { polygonAngleDegrees } from "../geometry/polygon.ts";
import { quadOf, unionAlong } from "../geometry/quad.ts";
import { putBlockLines } from "./block-lines.ts";
import { cutBetween, halvesOfQuad } from "./cut-between.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { placedPolygons } from "./map-records.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import type { SplitPlace } from "./split-line.ts";

/**
 * One block becomes two before a line; the new one follows on the page, with all that is known of the one. Its box is cut
 * midway between the lines, and so is a paragraph that lies across. Undefined when a part would have no lines, and for a
 * table with cells.
 */
export function splitBlock(document: ReviewedDocument, id: BlockId, { at, newId }: SplitPlace): Edit | undefined {
  const block = document.blocks.get(id);
  const page = block === undefined ? undefined : document.pages.get(block.pageId);
  if (block === undefined || page === undefined || block.table !== undefined || at <= 0) return undefined;
  const [before, after] = [block.lineIds.slice(0, at), block.lineIds.slice(at)];
  if (after.length === 0) return undefined;
  const draft = createDraft(document);
  const second = newId("b");
  draft.put("pages", { ...page, blockIds: page.blockIds.toSpliced(page.blockIds.indexOf(id) + 1, 0, second) });
  cutParagraphs(draft, [before, after], newId);
  const { polygon, textBreak, ...rest } = block;
  const halves = halvesBetween(draft, polygon, [before, after]);
  const end = textBreak === undefined ? {} : { textBreak };
  const none = { lineIds: [], paragraphIds: [] };
  putBlockLines(draft, { ...rest, ...none, id: second, ...placed(halves?.second), ...end }, after);
  putBlockLines(draft, { ...rest, ...placed(halves?.first) }, before);
  const selection = [{ kind: "block", id: second }] as const;
  return { label: { id: "split-block", params: {} }, change: draft.change(), selection };
}

type LineHalves = readonly [readonly LineId[], readonly LineId[]];

/** The lines of a paragraph that go into the new block get a paragraph of their own there. */
function cutParagraphs(draft: Draft, [before, after]: LineHalves, newId: IdCounter): void {
  const stay = new Set(before.map((id) => draft.get("lines", id)?.paragraphId));
  const parts = new Map<ParagraphId, ParagraphId>();
  for (const id of after) {
    const line = draft.get("lines", id);
    if (line?.paragraphId === undefined || !stay.has(line.paragraphId)) continue;
    const part = parts.get(line.paragraphId) ?? newId("g");
    parts.set(line.paragraphId, part);
    draft.put("lines", { ...line, paragraphId: part });
  }
  for (const [id, part] of parts) {
    const paragraph = draft.get("paragraphs", id);
    if (paragraph === undefined) continue;
    const inPart = (lineId: LineId) => draft.get("lines", lineId)?.paragraphId === part;
    const [rest, moved] = [paragraph.lineIds.filter((each) => !inPart(each)), paragraph.lineIds.filter(inPart)];
    draft.put("paragraphs", { ...paragraph, ...around(draft, paragraph.polygon, moved), id: part, lineIds: moved });
    draft.put("paragraphs", { ...paragraph, ...around(draft, paragraph.polygon, rest), lineIds: rest });
  }
}

/** The place of what is left of something that had one. */
function around(draft: Draft, polygon: Polygon | undefined, ids: readonly LineId[]): { readonly polygon?: Polygon } {
  if (polygon === undefined) return {};
  return placed(unionAlong(placesOf(draft, ids), polygonAngleDegrees(polygon)) ?? polygon);
}

function halvesBetween(draft: Draft, polygon: Block["polygon"], [before, after]: LineHalves) {
  const quad = polygon === undefined ? undefined : quadOf(polygon);
  if (quad === undefined) return undefined;
  const cut = cutBetween(quad, placesOf(draft, before), placesOf(draft, after));
  // Where no line has a place, their number has to do.
  const fraction = before.length / (before.length + after.length);
  return halvesOfQuad(quad, cut ?? { fraction, axis: "down", isReversed: false });
}

function placesOf(draft: Draft, ids: readonly LineId[]): readonly Polygon[] {
  return placedPolygons(
    draft,
    ids.map((id) => ({ kind: "line", id })),
  );
}

function placed(polygon: Polygon | undefined): { readonly polygon?: Polygon } {
  return polygon === undefined ? {} : { polygon };
}
