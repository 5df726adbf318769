import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageItem } from "../../state/image-item.ts";
import type { MenuItem } from "../../ui/menu-list.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import styles from "./filmstrip.module.css";

/** What can be done with the image that is selected. */
export function ImageMenu({ item }: { item: ImageItem }) {
  const actions = useActions();
  const { common, filmstrip } = useMessages();
  const { phase } = item.progress;
  const analyse: Partial<Record<typeof phase, string>> = {
    ready: filmstrip.analyse,
    done: filmstrip.analyseAgain,
    failed: common.retry,
    cancelled: common.retry,
  };
  const label = analyse[phase];
  const items: readonly MenuItem[] = [
    ...(label === undefined ? [] : [{ id: "analyse", label, icon: "retry" as const }]),
    ...(isBusy(item) ? [{ id: "cancel", label: common.cancel, icon: "stop" as const }] : []),
    { id: "remove", label: common.remove, icon: "trash", shortcut: "Del" },
  ];
  const run: Readonly<Record<string, () => void>> = {
    analyse: () => {
      actions.analyse([item.id]);
    },
    cancel: () => {
      actions.cancel([item.id]);
    },
    remove: () => {
      actions.remove(item.id);
    },
  };
  return (
    <MenuButton
      label={filmstrip.actionsFor(item.fileName)}
      icon="more"
      isIconOnly
      isSmall
      className={styles["menu"]}
      sections={[{ items }]}
      onPick={(id) => run[id]?.()}
    >
      {null}
    </MenuButton>
  );
}
