import { useStore } from "zustand";
import { zoomBySteps } from "../../commands/zoom-by-steps.ts";
import { formatShare } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { BareButton } from "./bare-button.tsx";
import styles from "./zoom-controls.module.css";

export function ZoomControls() {
  const workspace = useWorkspace();
  const { canvas, locale } = useMessages();
  // Whole percents: a pan renders nothing, and a smooth zoom only as often as the number changes.
  const percent = useStore(workspace.viewport, ({ viewport }) => Math.round(viewport.scale * 100));
  const shown = formatShare(locale, percent / 100);
  return (
    <div role="group" aria-label={canvas.zoom} className={styles["controls"]}>
      <IconButton
        icon="minus"
        label={canvas.zoomOut}
        onClick={() => {
          zoomBySteps(workspace, -1);
        }}
      />
      <button
        type="button"
        className={styles["percent"]}
        aria-label={canvas.zoomTo100(shown)}
        onClick={() => {
          workspace.viewport.getState().zoomTo(1);
        }}
      >
        {shown}
      </button>
      <IconButton
        icon="add"
        label={canvas.zoomIn}
        onClick={() => {
          zoomBySteps(workspace, 1);
        }}
      />
      <IconButton
        icon="fit"
        label={canvas.fit}
        onClick={() => {
          workspace.viewport.getState().fitPage();
        }}
      />
      <BareButton />
    </div>
  );
}
