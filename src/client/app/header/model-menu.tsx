import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useProvider, useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** The model for text, where there is a choice. */
export function ModelMenu() {
  const { header } = useMessages();
  const { settings: store } = useWorkspace();
  const { textModel } = useSettings();
  const models = useProvider()?.textModels ?? [];
  if (models.length < 2) return null;
  const current = textModel ?? models[0] ?? "";
  const items = models.map((model, index) => ({
    id: model,
    label: index === 0 ? header.standardModel(model) : model,
    kind: "radio" as const,
    isChecked: model === current,
  }));
  const pick = (id: string) => {
    store.getState().change({ textModel: id === models[0] ? undefined : id });
  };
  return (
    <MenuButton label={header.modelIs(current)} sections={[{ label: header.model, items }]} onPick={pick}>
      <span className={styles["face"]}>{header.modelShort(current)}</span>
    </MenuButton>
  );
}
