import { useMessages } from "../../messages/messages-context.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./drop-overlay.module.css";

/** Shown over everything while files are held over the window. */
export function DropOverlay() {
  const { empty } = useMessages();
  return (
    <div className={styles["overlay"]}>
      <div className={styles["frame"]}>
        <Icon name="download" size={36} />
        <p className={styles["title"]}>{empty.dropHere}</p>
        <p className={styles["hint"]}>{empty.dropHint}</p>
      </div>
    </div>
  );
}
