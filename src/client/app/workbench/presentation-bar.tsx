import { useEffect } from "react";
import { useStore } from "zustand";
import { useCommandContext } from "../../commands/command-scope.ts";
import { stopPresenting } from "../../commands/presentation-commands.ts";
import { runCommand } from "../../commands/run-command.ts";
import { shortcutLabel } from "../../commands/shortcut.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useActiveImage, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { keyPlace } from "../shell/key-place.ts";
import styles from "./presentation-bar.module.css";

/** All that is left of the window while somebody looks: which image, to the next one, and back. */
export function PresentationBar() {
  const { app, commands } = useMessages();
  const context = useCommandContext();
  const image = useActiveImage();
  const count = useStore(context.workspace.images, ({ order }) => order.length);
  useLeaveWithEscape();
  return (
    <div role="group" aria-label={app.presenting} className={styles["bar"]}>
      {count > 1 && <Step id="image.previous" label={commands.previousImage} icon="chevron-left" />}
      <span className={styles["name"]}>{image?.fileName}</span>
      {count > 1 && <Step id="image.next" label={commands.nextImage} icon="chevron-right" />}
      <button
        type="button"
        className={styles["leave"]}
        onClick={() => {
          stopPresenting(context.workspace);
        }}
      >
        {app.stopPresenting} <kbd>{shortcutLabel("Escape")}</kbd>
      </button>
    </div>
  );
}

interface StepProps {
  /** Of the command. */
  readonly id: string;
  readonly label: string;
  readonly icon: "chevron-left" | "chevron-right";
}

function Step({ id, label, icon }: StepProps) {
  const context = useCommandContext();
  const keys = useKeysOf(id);
  return (
    <IconButton
      icon={icon}
      isSmall
      label={label}
      shortcut={keys}
      onClick={() => {
        runCommand(context, id);
      }}
    />
  );
}

/** Before the canvas takes the key for itself. The focus goes to the canvas: where it was is hidden now. */
function useLeaveWithEscape(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    document.querySelector<HTMLElement>("[role=application]")?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || keyPlace(event.target) === "overlay") return;
      event.preventDefault();
      event.stopPropagation();
      stopPresenting(workspace);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [workspace]);
}
