import { useStore } from "zustand";
import { useActions } from "../../commands/actions.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { shownIndex } from "../../state/answers-store.ts";
import type { ImageAnswers } from "../../state/answers-store.ts";
import { useActiveImage, useWorkspace } from "../../state/use-workspace.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { versionHint, versionName } from "./version-name.ts";
import styles from "./status-bar.module.css";

/** Which answer about the image is shown, and the others that there are. */
export function VersionMenu() {
  const { answers } = useWorkspace();
  const image = useActiveImage();
  const given = useStore(answers, ({ byImage }) => (image === undefined ? undefined : byImage.get(image.id)));
  if (image === undefined || given === undefined) return null;
  return <Menu image={image} answers={given} />;
}

const REMOVE = "remove";

function Menu({ image, answers }: { image: ImageItem; answers: ImageAnswers }) {
  const messages = useMessages();
  const { answers: store } = useWorkspace();
  const { removeVersion } = useActions();
  const { versions } = messages.panels;
  const keys = new Map([
    [1, useKeysOf("version.next")],
    [-1, useKeysOf("version.previous")],
  ]);
  const index = shownIndex(answers);
  const shown = answers.versions[index];
  if (shown === undefined) return null;
  const count = answers.versions.length;
  const name = versionName(shown, messages);
  const text = count === 1 ? name : versions.place(name, index + 1, count);
  const items = answers.versions.map((version, at) => ({
    id: version.id,
    label: versionName(version, messages),
    hint: versionHint(version, messages),
    shortcut: keys.get(at - index),
    kind: "radio" as const,
    isChecked: version === shown,
  }));
  const remove = {
    id: REMOVE,
    label: versions.remove,
    icon: "trash" as const,
    isDisabled: image.isPaper === true && count === 1,
  };
  return (
    <MenuButton
      isSmall
      className={styles["versions"]}
      label={versions.label(text)}
      sections={[{ label: versions.title, items }, { items: [remove] }]}
      onPick={(id) => {
        if (id === REMOVE) removeVersion(image.id, shown.id);
        const picked = answers.versions.find((version) => version.id === id);
        if (picked !== undefined) store.getState().show(image.id, picked.id);
      }}
    >
      <span className={styles["versionName"]}>{text}</span>
    </MenuButton>
  );
}
