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
  const { findOutcome, currentMatch } = search.getState();
  const document = shownDocument(workspace);
  if (findOutcome.kind !== "found" || document === undefined) return;
  const { firsts, lasts } = findOutcome.matches;
  if (firsts.length === 0) return;
  const from = currentMatch >= 0 ? currentMatch + by : startMatch(workspace, firsts, by);
  const index = (from + firsts.length) % firsts.length;
  const words = wordTableOf(document).words.slice(firsts[index], (lasts[index] ?? 0) + 1);
  const targets = words.map(({ id }): Target => ({ kind: "word", id }));
  search.setState({ currentMatch: index });
  selection.getState().selectAll(targets);
  const bounds = unionBounds(targets.flatMap((target) => boundsOfTarget(document, target) ?? []));
  if (bounds !== undefined) viewport.getState().reveal(bounds);
}

function startMatch(workspace: Workspace, firsts: Uint32Array, by: 1 | -1): number {
  const primary = selectPrimary(workspace.selection.getState());
  const document = shownDocument(workspace);
  if (document === undefined || primary?.kind !== "word") return by > 0 ? 0 : -1;
  const at = wordTableOf(document).words.findIndex(({ id }) => id === primary.id);
  const next = firsts.findIndex((first) => first >= at);
  const start = next < 0 ? 0 : next;
  return by > 0 ? start : start - 1;
}
