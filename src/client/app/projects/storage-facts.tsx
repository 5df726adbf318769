import { formatBytes } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { requestPersistence } from "../../project/list/storage-room.ts";
import type { StorageRoom } from "../../project/list/storage-room.ts";
import { Button } from "../../ui/button.tsx";
import { useServices } from "../services.ts";
import { useProjectChange } from "./use-projects.ts";
import styles from "./projects.module.css";

/** How much room there is, and whether the browser may clear it by itself. */
export function StorageFacts({ room }: { room: StorageRoom }) {
  const { projects: texts, locale } = useMessages();
  const { notices } = useServices();
  const change = useProjectChange();
  const { usedBytes, quotaBytes, isPersistent } = room;
  const ask = async () => {
    if (!(await requestPersistence())) notices.getState().show("info", texts.notPersistent);
  };
  return (
    <section aria-label={texts.storage} className={styles["storage"]}>
      <p className={styles["note"]}>
        {usedBytes !== undefined &&
          quotaBytes !== undefined &&
          texts.room(formatBytes(locale, usedBytes), formatBytes(locale, quotaBytes))}{" "}
        {isPersistent ? texts.persistent : texts.mayBeCleared}
      </p>
      {!isPersistent && (
        <Button isSmall icon="shield" onClick={() => void change(ask)}>
          {texts.persist}
        </Button>
      )}
    </section>
  );
}
