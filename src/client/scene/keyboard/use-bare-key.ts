import { useEffect } from "react";
import { useWorkspace } from "../../state/use-workspace.ts";

/** Where Ctrl and Space mean something else. */
const TAKEN = "input, textarea, select, [contenteditable=true], dialog, [popover]";

/** The bare image for as long as Ctrl and Space are held, wherever the focus is. */
export function useBareKey(): void {
  const { filters } = useWorkspace();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let isHeld = false;
    const release = () => {
      if (isHeld) filters.getState().setBare(false);
      isHeld = false;
    };
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== " " || !(event.ctrlKey || event.metaKey) || isTaken(event.target)) return;
        event.preventDefault();
        isHeld = true;
        filters.getState().setBare(true);
      },
      { signal },
    );
    window.addEventListener(
      "keyup",
      ({ key }) => {
        if (key === " " || key === "Control" || key === "Meta") release();
      },
      { signal },
    );
    window.addEventListener("blur", release, { signal });
    return () => {
      release();
      listening.abort();
    };
  }, [filters]);
}

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKEN) !== null;
}
