import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { unionBounds } from "#core/geometry/bounds.ts";
import { selectPrimary } from "../state/selection-store.ts";
import type { Target } from "../state/selection-store.ts";
import { boundsOfTarget } from "../state/target-geometry.ts";
import { wordTableOf } from "../state/word-table-of.ts";
import type { Workspace } from "../state/workspace.ts";
import { shownDocument } from "./shown-document.ts";

/** Selects the words of the next match, past the last one to the first. The first step starts at the selection. */
export function stepMatch(workspace: Workspace, by: 1 | -1): void {
  const { search, selection, viewport } = workspace;
  const { findOutcome } = search.getState();
  const document = shownDocument(workspace);
  if (findOutcome.kind !== "found" || document === undefined) return;
  const { firsts, lasts } = findOutcome.matches;
  if (firsts.length === 0) return;
  const from = nextMatch(workspace, document, { firsts, by });
  const index = (from + firsts.length) % firsts.length;
  const words = wordTableOf(document).words.slice(firsts[index], (lasts[index] ?? 0) + 1);
  const targets = words.map(({ id }): Target => ({ kind: "word", id }));
  search.setState({ currentMatch: index, currentWordId: words[0]?.id });
  selection.getState().selectAll(targets);
  const bounds = unionBounds(targets.flatMap((target) => boundsOfTarget(document, target) ?? []));
  if (bounds !== undefined) viewport.getState().reveal(bounds);
}

interface Step {
  /** Of each match, by its place in the table of words. */
  readonly firsts: Uint32Array;
  readonly by: 1 | -1;
}

/** A correction may have taken away the match that was gone to: then the next one is the first after that word. */
function nextMatch(workspace: Workspace, document: RecognizedDocument, step: Step): number {
  const { currentMatch, currentWordId } = workspace.search.getState();
  if (currentMatch < 0) {
    const primary = selectPrimary(workspace.selection.getState());
    if (primary?.kind !== "word") return step.by > 0 ? 0 : -1;
    return matchAround(placeOf(document, primary.id), step);
  }
  const place = currentWordId === undefined ? -1 : placeOf(document, currentWordId);
  const isThere = place < 0 || step.firsts[currentMatch] === place;
  return isThere ? currentMatch + step.by : matchAround(place, step);
}

function placeOf(document: RecognizedDocument, wordId: string): number {
  return wordTableOf(document).words.findIndex(({ id }) => id === wordId);
}

/** The first match from a place on, or the last one before it. */
function matchAround(place: number, { firsts, by }: Step): number {
  const next = firsts.findIndex((first) => first >= place);
  const start = next < 0 ? firsts.length : next;
  return by > 0 ? start : start - 1;
}
