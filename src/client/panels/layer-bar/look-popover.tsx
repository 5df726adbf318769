import { useStore } from "zustand";
import { formatShare } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { CheckRow } from "../../ui/check-row.tsx";
import { PopoverButton } from "../../ui/popover-button.tsx";
import { Slider } from "../../ui/slider.tsx";
import styles from "./look-popover.module.css";

/** How the picture and what lies over it are shown. Changes nothing that is sent or answered. */
export function LookPopover() {
  const { layers } = useMessages();
  return (
    <PopoverButton
      icon="eye"
      label={`${layers.look}: ${layers.lookTitle}`}
      face={layers.look}
      title={layers.lookTitle}
      buttonClass={styles["button"]}
      popoverClass={styles["popover"]}
    >
      <div className={styles["controls"]}>
        <OverlayControls />
      </div>
    </PopoverButton>
  );
}

function OverlayControls() {
  const { filters } = useWorkspace();
  const { layers, locale } = useMessages();
  const { isTextShown, toggleText, opacity, setOpacity } = useStore(filters);
  return (
    <>
      <CheckRow label={layers.textOver} isChecked={isTextShown} onToggle={toggleText} />
      <Slider
        label={layers.opacity}
        value={opacity}
        min={0.1}
        max={1}
        step={0.05}
        shown={formatShare(locale, opacity)}
        onChange={setOpacity}
      />
    </>
  );
}
