import { useRef } from "react";
import type { PointerEvent as ReactPointerEvent } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";

/** A longer press shows the bare image for as long as it lasts; a shorter one, or a key, switches. */
const HELD_FROM_MS = 350;

export function BareButton() {
  const { filters } = useWorkspace();
  const { canvas } = useMessages();
  const isBare = useStore(filters, (state) => state.isBare);
  const pressedAt = useRef<number>(undefined);
  const switchOver = () => {
    filters.getState().setBare(!filters.getState().isBare);
  };
  const release = (event: ReactPointerEvent) => {
    const heldMs = event.timeStamp - (pressedAt.current ?? event.timeStamp);
    if (pressedAt.current !== undefined && heldMs >= HELD_FROM_MS) switchOver();
    pressedAt.current = undefined;
  };
  return (
    <IconButton
      icon={isBare ? "eye-off" : "eye"}
      label={canvas.bare}
      aria-pressed={isBare}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt.current = event.timeStamp;
        switchOver();
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onClick={(event) => {
        // Zero for clicks by keyboard and by assistive technology: the pointer has done its work by now.
        if (event.detail === 0) switchOver();
      }}
    />
  );
}
