import type { Messages } from "../messages/en.ts";
import type { SteppedGesture } from "../state/gesture-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { NoticesStore } from "./notices-store.ts";

interface Telling {
  readonly workspace: Workspace;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

/** Says where else a gesture over several images was taken back or done again, and where it stays: those are not in view. */
export function tellStepped({ workspace, notices, messages }: Telling): void {
  workspace.gestures.subscribe(({ stepped }) => {
    if (stepped === undefined) return;
    const { told, stays } = messages().edits;
    const name = nameOf(workspace, stepped);
    const parts = [
      told[stepped.kind](stepped.images),
      ...(name === undefined ? [] : [stays(name, stepped.held.length - 1)]),
    ];
    notices.getState().show(name === undefined ? "info" : "warning", parts.join(" "));
  });
}

/** Of the first image in which it stays. */
function nameOf({ images }: Workspace, { held: [first] }: SteppedGesture): string | undefined {
  return first === undefined ? undefined : images.getState().items.get(first)?.fileName;
}
