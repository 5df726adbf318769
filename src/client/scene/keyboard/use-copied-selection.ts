import { useEffect } from "react";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { textOfWords } from "#core/document/text.ts";
import { wordIdsOfTarget } from "../../state/target-geometry.ts";
import { useWorkspace } from "../../state/use-workspace.ts";

/** Copying takes the text of what is selected, unless text of the page itself is marked or being typed. */
export function useCopiedSelection(shown: RecognizedDocument | undefined): void {
  const { selection } = useWorkspace();
  useEffect(() => {
    if (shown === undefined) return;
    const copy = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isOwnText(event.target)) return;
      const ids = selection.getState().selected.flatMap((target) => wordIdsOfTarget(shown, target));
      if (ids.length === 0) return;
      event.clipboardData?.setData("text/plain", textOfWords(shown, new Set(ids)));
      event.preventDefault();
    };
    window.addEventListener("copy", copy);
    return () => {
      window.removeEventListener("copy", copy);
    };
  }, [selection, shown]);
}

function isOwnText(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest("input, textarea, [contenteditable=true]") !== null;
  return isField || getSelection()?.isCollapsed === false;
}
