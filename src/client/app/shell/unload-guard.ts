import type { Workspace } from "../../state/workspace.ts";

/**
 * Asks before the window is closed or loaded again while something is not stored; what is typed in a field is not, and is kept
 * and stored for who stays. Gives the function that ends it.
 */
export function guardUnload({ project, edits }: Pick<Workspace, "project" | "edits">): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    const before = edits.getState();
    leaveField();
    const { save } = project.getState();
    const isLost = save.kind === "failed" && save.failure.kind !== "taken-over";
    if (edits.getState() !== before || save.kind === "saving" || isLost) event.preventDefault();
  };
  window.addEventListener("beforeunload", hold);
  return () => {
    window.removeEventListener("beforeunload", hold);
  };
}

/** Fields keep what is typed in them when they are left. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
}

/** The same for a moment; a field that goes when it is left gives the focus to what has the given role. */
export function keepTyped(role: string): void {
  const field = document.activeElement;
  leaveField();
  queueMicrotask(() => {
    const next = field?.isConnected === true ? field : document.querySelector(`[role=${role}]`);
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  });
}
