import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { spokenTarget } from "./spoken-target.ts";

/** Says what is selected, politely. */
export function SelectionAnnouncer({
  document,
  isReleased,
}: {
  document: ReviewedDocument | undefined;
  /** Escape was pressed: said until something is selected again. */
  isReleased: boolean;
}) {
  const { selection, filters } = useWorkspace();
  const primary = useStore(selection, selectPrimary);
  const count = useStore(selection, ({ selected }) => selected.length);
  const messages = useMessages();
  const { threshold } = filters.getState();
  const isSpeaking = document !== undefined && primary !== undefined;
  const released = isReleased ? messages.canvas.released : "";
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {count > 1 && messages.canvas.selectedCount(count)}
        {isSpeaking && count === 1 ? spokenTarget(document, primary, { messages, threshold }) : released}
      </span>
    </VisuallyHidden>
  );
}
