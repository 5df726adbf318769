import { reorder } from "#core/edit/reorder.ts";
import type { NewPlace } from "#core/edit/reorder.ts";
import type { Edit } from "#core/edit/edit.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import type { Block } from "#core/document/text-records.ts";
import { recordById } from "#core/document/record-by-id.ts";
import { commitEdit } from "../state/commit-edit.ts";
import type { Target } from "../state/selection-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

type Way = -1 | 1;

/** The one thing selected is read sooner or later: within its line, block or page, and at an end in the one beside. */
export const orderCommands: readonly Command[] = [orderCommand("earlier", -1), orderCommand("later", 1)];

function orderCommand(name: "earlier" | "later", way: Way): Command {
  return {
    id: `edit.read-${name}`,
    group: "edits",
    label: ({ edits }) => edits.structure[name],
    shortcuts: [way === -1 ? "Alt+ArrowUp" : "Alt+ArrowDown"],
    needs: "order",
    isEnabled: ({ workspace }) => reorderEdit(workspace, way) !== undefined,
    run: ({ workspace }) => void commitEdit(workspace, reorderEdit(workspace, way)),
  };
}

function reorderEdit(workspace: Workspace, way: Way): Edit | undefined {
  const document = shownDocument(workspace);
  const [target, ...others] = workspace.selection.getState().selected;
  if (document === undefined || target === undefined || others.length > 0) return undefined;
  const { kind, id } = target;
  if (kind !== "word" && kind !== "line" && kind !== "block") return undefined;
  const place = placeBeside(document, target, way);
  return place && reorder(document, { kind, id }, place);
}

interface Siblings {
  readonly parentId: string;
  readonly ids: readonly string[];
}

function placeBeside(document: ReviewedDocument, target: Target, way: Way): NewPlace | undefined {
  const parents = parentsOf(document, target);
  const at = parents.findIndex(({ ids }) => ids.includes(target.id));
  const parent = parents[at];
  if (parent === undefined) return undefined;
  const index = parent.ids.indexOf(target.id) + way;
  if (index >= 0 && index < parent.ids.length) return { parentId: parent.parentId, index };
  const next = target.kind === "block" ? undefined : parents[at + way];
  return next && { parentId: next.parentId, index: way === 1 ? 0 : next.ids.length };
}

/** All that could hold the thing, in reading order, on its own page. */
function parentsOf(document: ReviewedDocument, target: Target): readonly Siblings[] {
  const block = blockOf(document, target);
  const page = block && document.pages.get(block.pageId);
  if (page === undefined) return [];
  if (target.kind === "block") return [{ parentId: page.id, ids: page.blockIds }];
  const blocks = page.blockIds.flatMap((id) => document.blocks.get(id) ?? []);
  if (target.kind === "line") return blocks.map(({ id, lineIds }) => ({ parentId: id, ids: lineIds }));
  const lines = blocks.flatMap(({ lineIds }) => lineIds.flatMap((id) => document.lines.get(id) ?? []));
  return lines.map(({ id, wordIds }) => ({ parentId: id, ids: wordIds }));
}

function blockOf(document: ReviewedDocument, { kind, id }: Target): Block | undefined {
  if (kind === "block") return recordById(document.blocks, id);
  const word = kind === "word" ? recordById(document.words, id) : undefined;
  const line = word === undefined ? recordById(document.lines, id) : document.lines.get(word.lineId);
  return line && document.blocks.get(line.blockId);
}
