import { useId, useRef, useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { placePopover } from "../../ui/popover-place.ts";
import buttonStyles from "../../ui/button.module.css";
import menuStyles from "../../ui/menu-button.module.css";
import { AnalysisSettings } from "./analysis-settings.tsx";
import { useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** The settings of the analysis behind one button, where the header has no room for them in a row. */
export function SettingsPopover() {
  const { header } = useMessages();
  const { provider } = useSettings();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = header.providers[provider];
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(buttonStyles["button"], buttonStyles["plain"])}
        popoverTarget={id}
        aria-label={`${name}: ${header.settings}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        <Icon name="settings" size={14} />
        {name}
        <Icon name="chevron-down" size={12} className={menuStyles["arrow"]} />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={header.settings}
        className={classNames(menuStyles["popover"], styles["settingsPopover"])}
        onToggle={(event) => {
          const opens = event.newState === "open";
          setOpen(opens);
          if (opens && button.current !== null) placePopover(event.currentTarget, button.current, "start");
        }}
      >
        {isOpen && <AnalysisSettings />}
      </div>
    </>
  );
}
