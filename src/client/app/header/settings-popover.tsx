import { useMessages } from "../../messages/messages-context.ts";
import { PopoverButton } from "../../ui/popover-button.tsx";
import { AnalysisSettings } from "./analysis-settings.tsx";
import { useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** The settings of the analysis behind one button, where the header has no room for them in a row. */
export function SettingsPopover() {
  const { header } = useMessages();
  const { provider } = useSettings();
  const name = header.providers[provider];
  return (
    <PopoverButton
      icon="settings"
      label={`${name}: ${header.settings}`}
      face={name}
      title={header.settings}
      popoverClass={styles["settingsPopover"]}
    >
      <AnalysisSettings />
    </PopoverButton>
  );
}
