import type { LineId } from "../document/ids.ts";
import type { Line } from "../document/text-records.ts";
import { polygonAngleDegrees } from "../geometry/polygon.ts";
import { createDraft } from "./draft.ts";
import { dropLine } from "./drop-empty.ts";
import type { Edit } from "./edit.ts";
import { breakAfter, separate } from "./line-words.ts";
import type { Neighbour } from "./merge-words.ts";
import { mergedFacts } from "./merged-facts.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/**
 * A line becomes one with its neighbour in the block; the one that is read first stays, in its paragraph. A space stands
 * between them unless their script has none; a hyphen at the end stays one. Box, confidence and languages as `mergedFacts`
 * says. Undefined at the ends of a block.
 */
export function mergeLines(document: ReviewedDocument, id: LineId, neighbour: Neighbour): Edit | undefined {
  const line = document.lines.get(id);
  const lineIds = (line === undefined ? undefined : document.blocks.get(line.blockId)?.lineIds) ?? [];
  const at = lineIds.indexOf(id) - (neighbour === "next" ? 0 : 1);
  const first = lineAt(document, lineIds, at);
  const second = lineAt(document, lineIds, at + 1);
  if (first === undefined || second === undefined) return undefined;
  const draft = createDraft(document);
  for (const wordId of second.wordIds) {
    const word = draft.get("words", wordId);
    if (word !== undefined) draft.put("words", { ...word, lineId: first.id });
  }
  draft.put("lines", mergedLine(first, second));
  const [last, next] = [first.wordIds.at(-1), second.wordIds[0]].map((wordId) => draft.get("words", wordId ?? ""));
  if (last !== undefined && next !== undefined && breakAfter(last)?.kind !== "hyphen")
    separate(draft, last.id, next.text);
  dropLine(draft, second.id);
  const selection = [{ kind: "line", id: first.id }] as const;
  return { label: { id: "merge-lines", params: {} }, change: draft.change(), selection };
}

function lineAt(document: ReviewedDocument, ids: readonly LineId[], index: number): Line | undefined {
  const id = index < 0 ? undefined : ids[index];
  return id === undefined ? undefined : document.lines.get(id);
}

function mergedLine(first: Line, second: Line): Line {
  const { id, blockId, paragraphId, rotation, polygon } = first;
  const { textBreak } = second;
  return {
    ...mergedFacts(first, second, polygon === undefined ? undefined : polygonAngleDegrees(polygon)),
    ...{ id, blockId, wordIds: [...first.wordIds, ...second.wordIds] },
    ...(paragraphId === undefined ? {} : { paragraphId }),
    ...(rotation === undefined ? {} : { rotation }),
    ...(textBreak === undefined ? {} : { textBreak }),
  };
}
