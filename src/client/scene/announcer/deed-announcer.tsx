import { useEffect, useState } from "react";
import type { EditLabelId } from "#core/edit/edit.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import { describeEdit } from "../../messages/describe-edit.ts";
import type { Messages } from "../../messages/en.ts";
import { formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { EditsState } from "../../state/edits-store.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { shownSubject } from "../../state/shown-document.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { currentTool } from "../../state/tool-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

/** What a review does word by word: the next word is told, which is enough. */
const UNTOLD: ReadonlySet<EditLabelId> = new Set(["set-text", "set-status", "set-comment"]);
/** After these it matters where the thing is. */
const PLACED: ReadonlySet<EditLabelId> = new Set(["move", "resize", "rotate", "move-vertex", "add-word", "add-line"]);

/** Says which tool is in hand, what a gesture has done, and what was taken back. */
export function DeedAnnouncer() {
  const workspace = useWorkspace();
  const messages = useMessages();
  const [told, setTold] = useState("");
  useEffect(() => {
    const { edits, tools, settings } = workspace;
    let tool = currentTool(workspace);
    const tellTool = () => {
      const next = currentTool(workspace);
      if (next !== tool) setTold(messages.canvas.tool(messages.edits.tools[next]));
      tool = next;
    };
    const stops = [
      tools.subscribe(tellTool),
      settings.subscribe(tellTool),
      edits.subscribe((state, before) => {
        const text = textOfStep(workspace, { state, before }, messages);
        if (text !== undefined) setTold(text);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, messages]);
  return (
    <VisuallyHidden>
      <span role="status">{told}</span>
    </VisuallyHidden>
  );
}

interface Change {
  readonly state: EditsState;
  readonly before: EditsState;
}

/** Undefined for what is not told, and for edits of other answers. */
function textOfStep(workspace: Workspace, { state, before }: Change, messages: Messages): string | undefined {
  const version = shownSubject(workspace)?.version;
  if (version === undefined) return undefined;
  const { past, future } = selectEdits(state, version).history;
  const was = selectEdits(before, version).history;
  const undone = future.length > was.future.length ? future.at(-1) : undefined;
  if (undone !== undefined) return messages.edits.undoing(describeEdit(messages, undone.label));
  const done = past.length > was.past.length ? past.at(-1) : undefined;
  if (done === undefined) return undefined;
  const text = describeEdit(messages, done.label);
  if (was.future.includes(done)) return messages.edits.redoing(text);
  if (UNTOLD.has(done.label.id)) return undefined;
  return PLACED.has(done.label.id) ? [text, ...placeOfSelection(workspace, state, messages)].join(", ") : text;
}

/** None unless a single thing is selected. */
function placeOfSelection(workspace: Workspace, state: EditsState, { canvas, locale }: Messages): readonly string[] {
  const subject = shownSubject(workspace);
  const selection = workspace.selection.getState();
  const target = selectPrimary(selection);
  if (subject === undefined || target === undefined || selection.selected.length > 1) return [];
  const bounds = boundsOfTarget(selectEdits(state, subject.version).document, target);
  if (bounds === undefined) return [];
  const { minX, minY } = bounds;
  const pixels = (value: number) => formatNumber(locale, Math.round(value));
  const width = pixels(boundsWidth(bounds));
  return [canvas.placed({ x: pixels(minX), y: pixels(minY), width, height: pixels(boundsHeight(bounds)) })];
}
