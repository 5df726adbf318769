import type { BlockId, IdCounter, LineId, WordId } from "../document/ids.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { polygonAngleDegrees, vertexCount } from "../geometry/polygon.ts";
import { quadOf, unionAlong } from "../geometry/quad.ts";
import { putBlockLines } from "./block-lines.ts";
import { cutByAdvance } from "./cut-word.ts";
import { halvesOfQuad } from "./cut-between.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { blockFor, lineFor, pageFor } from "./find-place.ts";
import type { FoundPlace } from "./find-place.ts";
import { putLineWords } from "./line-words.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { markCorrected } from "./reviews.ts";

export interface NewText {
  /** At least three points, the first edge in reading direction; image pixels. */
  readonly polygon: Polygon;
  readonly text: string;
  readonly newId: IdCounter;
}

/**
 * A word that the engine missed. It goes into the line that it continues, else as a line of its own into the block that it
 * lies in, else into a new block at the end of the page; lines and blocks grow around it. It has no confidence and counts as
 * corrected. Undefined for a polygon of less than three points.
 */
export function addWord(document: ReviewedDocument, given: NewText): Edit | undefined {
  const { polygon, text } = given;
  if (vertexCount(polygon) < 3) return undefined;
  const draft = createDraft(document);
  const place = lineFor(document, polygon) ?? { id: newLine(draft, document, given), index: 0 };
  const id = putWord(draft, place, given);
  growLine(draft, place.id, polygon);
  return { label: { id: "add-word", params: { text } }, change: draft.change(), selection: [{ kind: "word", id }] };
}

/**
 * A line that the engine missed, in the block that it lies in, else in a new block at the end of the page. Its text is cut
 * into words at white space, and its box by how far the characters move the pen; without a text it has one empty word.
 */
export function addLine(document: ReviewedDocument, given: NewText): Edit | undefined {
  if (vertexCount(given.polygon) < 3) return undefined;
  const draft = createDraft(document);
  const id = newLine(draft, document, given);
  piecesOf(given).forEach((piece, index) => {
    putWord(draft, { id, index }, { ...given, ...piece });
  });
  const text = given.text.trim();
  return { label: { id: "add-line", params: { text } }, change: draft.change(), selection: [{ kind: "line", id }] };
}

/** In a line, before the word at the index. Without a polygon it has no place. */
export function putWord(
  draft: Draft,
  { id: lineId, index }: FoundPlace<LineId>,
  { polygon, text, newId }: Omit<NewText, "polygon"> & { readonly polygon?: Polygon },
): WordId {
  const id = newId("w");
  const place = polygon === undefined ? {} : { polygon };
  draft.put("words", { id, lineId, text, languages: [], symbols: [], ...place });
  const line = draft.get("lines", lineId);
  if (line !== undefined) putLineWords(draft, line, line.wordIds.toSpliced(index, 0, id));
  markCorrected(draft, id);
  return id;
}

/** An empty line where a polygon lies, in a block of its own when there is none around it. */
export function newLine(draft: Draft, document: ReviewedDocument, { polygon, newId }: NewText): LineId {
  const place = blockFor(document, polygon) ?? { id: newBlock(draft, document, { polygon, newId }), index: 0 };
  const id = newId("l");
  const block = draft.get("blocks", place.id);
  const neighbour = draft.get("lines", block?.lineIds[Math.max(0, place.index - 1)] ?? "");
  const { paragraphId } = neighbour ?? {};
  const paragraph = paragraphId === undefined ? {} : { paragraphId };
  draft.put("lines", { id, blockId: place.id, languages: [], polygon, wordIds: [], ...paragraph });
  if (block !== undefined) putBlockLines(draft, block, block.lineIds.toSpliced(place.index, 0, id));
  return id;
}

function newBlock(draft: Draft, document: ReviewedDocument, { polygon, newId }: Omit<NewText, "text">): BlockId {
  const pageId = pageFor(document) ?? newPage(draft, newId);
  const id = newId("b");
  draft.put("blocks", { id, pageId, kind: "text", languages: [], polygon, paragraphIds: [], lineIds: [] });
  const page = draft.get("pages", pageId);
  if (page !== undefined) draft.put("pages", { ...page, blockIds: [...page.blockIds, id] });
  return id;
}

function newPage(draft: Draft, newId: IdCounter) {
  const id = newId("p");
  draft.put("pages", { id, featureIndex: 0, languages: [], blockIds: [], entityIds: [] });
  return id;
}

/** Lines and blocks that have a place keep their words within it. */
function growLine(draft: Draft, id: LineId, polygon: Polygon): void {
  const line = draft.get("lines", id);
  if (line?.polygon === undefined) return;
  draft.put("lines", { ...line, polygon: grown(line.polygon, polygon) });
  const block = draft.get("blocks", line.blockId);
  if (block?.polygon !== undefined) draft.put("blocks", { ...block, polygon: grown(block.polygon, polygon) });
}

/** The very same polygon when the other lies within the rectangle around it. */
function grown(polygon: Polygon, by: Polygon): Polygon {
  const degrees = polygonAngleDegrees(polygon);
  const own = unionAlong([polygon], degrees);
  const both = unionAlong([polygon, by], degrees);
  const isSame = own?.every((value, index) => Math.abs(value - (both?.[index] ?? NaN)) < 1e-6) === true;
  return isSame || both === undefined ? polygon : both;
}

interface Piece {
  readonly text: string;
  readonly polygon: Polygon;
}

function piecesOf({ text, polygon }: NewText): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text.trim();
  let quad = quadOf(polygon) ?? polygon;
  for (let gap = /\s+/u.exec(rest); gap !== null; gap = /\s+/u.exec(rest)) {
    const word = halvesOfQuad(quad, cutByAdvance(quad, rest, gap.index));
    const after = halvesOfQuad(quad, cutByAdvance(quad, rest, gap.index + gap[0].length));
    pieces.push({ text: rest.slice(0, gap.index), polygon: word.first });
    rest = rest.slice(gap.index + gap[0].length);
    quad = after.second;
  }
  return [...pieces, { text: rest, polygon: quad }];
}
