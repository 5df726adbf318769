import { useCommandContext } from "../../commands/command-scope.ts";
import { runCommand } from "../../commands/run-command.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useSettings } from "../header/use-provider.ts";
import styles from "./workbench.module.css";

/** Hides a side column, and shows it again: always at the same place. */
export function PanelToggle({ panel }: { panel: "images" | "inspector" }) {
  const { app } = useMessages();
  const context = useCommandContext();
  const { isFilmstripOpen, isInspectorOpen } = useSettings();
  const isImages = panel === "images";
  const isOpen = isImages ? isFilmstripOpen : isInspectorOpen;
  const labels = isImages
    ? { hide: app.hideImages, show: app.showImages }
    : { hide: app.hideInspector, show: app.showInspector };
  const id = `panel.${panel}`;
  const keys = useKeysOf(id);
  return (
    <span className={styles["toggle"]}>
      <IconButton
        icon={isImages ? "panel-left" : "panel-right"}
        label={isOpen ? labels.hide : labels.show}
        shortcut={keys}
        aria-expanded={isOpen}
        onClick={() => {
          runCommand(context, id);
        }}
      />
    </span>
  );
}
