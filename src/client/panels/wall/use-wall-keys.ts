import type { KeyboardEvent } from "react";
import { commandOfKeys } from "../../commands/key-dispatcher.ts";
import { editCommands } from "../../commands/edit-commands.ts";
import { reviewCommands } from "../../commands/review-commands.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { WallActions } from "./wall-actions.ts";
import { itemAfterKey } from "./wall-rows.ts";
import type { WallLayout } from "./wall-rows.ts";

/** Keys on the wall itself; the field of a word has its own. */
export function useWallKeys(layout: WallLayout, actions: WallActions): (event: KeyboardEvent) => void {
  const workspace = useWorkspace();
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isUsed =
      (isPlain && (moves(event, layout, workspace) || actsOnWord(event, workspace, actions))) ||
      runsCommand(event, workspace, actions) ||
      (isPlain && beginsTyping(event, workspace, actions));
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function moves({ key }: KeyboardEvent, layout: WallLayout, { wall }: Workspace): boolean {
  const next = itemAfterKey(key, wall.getState().active, layout);
  if (next !== undefined) wall.setState({ active: next });
  return next !== undefined;
}

function actsOnWord(event: KeyboardEvent, { wall }: Workspace, actions: WallActions): boolean {
  const { active } = wall.getState();
  if (event.key === "Enter" || event.key === "F2") actions.edit(active, { isAll: event.shiftKey });
  else if (event.key === " ") actions.jump(active);
  else if (event.key === "Escape") wall.setState({ isOpen: false });
  else return false;
  return true;
}

/** The keys of the same commands on the picture, here for the word with the focus; with Shift for all identical ones. */
function runsCommand(event: KeyboardEvent, workspace: Workspace, actions: WallActions): boolean {
  const id = commandOf(event, workspace);
  if (id === "review.accept" || id === "review.reject") {
    actions.review(id === "review.accept" ? "accepted" : "rejected", event.shiftKey);
    return true;
  }
  // What was not done here is for the command itself.
  if (id === "edit.undo" || id === "edit.redo") return actions.step(id === "edit.undo" ? "undo" : "redo");
  return false;
}

function commandOf(event: KeyboardEvent, { settings }: Workspace): string | undefined {
  const { hasCharacterKeys, keys } = settings.getState();
  const map = { commands: [...reviewCommands, ...editCommands], hasCharacterKeys, keys };
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  const exact = commandOfKeys(event, "content", map);
  if (exact !== undefined || !shiftKey) return exact?.id;
  return commandOfKeys({ key, code, ctrlKey, metaKey, altKey, shiftKey: false }, "content", map)?.id;
}

/** As in a table: what is typed takes the place of what is there. Keys of the wall and of the window are none of it. */
function beginsTyping(event: KeyboardEvent, workspace: Workspace, actions: WallActions): boolean {
  if ([...event.key].length !== 1) return false;
  actions.edit(workspace.wall.getState().active, { text: event.key });
  return true;
}
