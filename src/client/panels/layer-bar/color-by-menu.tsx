import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { colorChoices } from "../../state/filters-store.ts";
import { useAnswers, useWorkspace } from "../../state/use-workspace.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import styles from "./layer-bar.module.css";

export function ColorByMenu() {
  const { filters } = useWorkspace();
  const { layers } = useMessages();
  const colorBy = useStore(filters, (state) => state.colorBy);
  const choices = colorChoices(useAnswers()?.versions.length ?? 0);
  const items = choices.map((id) => ({
    id,
    label: layers.colors[id],
    kind: "radio" as const,
    isChecked: id === colorBy,
  }));
  return (
    <div className={styles["colorBy"]}>
      <span className={styles["colorByText"]} aria-hidden="true">
        {layers.colorBy}
      </span>
      <MenuButton
        label={layers.colorByValue(layers.colors[colorBy])}
        sections={[{ items }]}
        isSmall
        onPick={(picked) => {
          const next = choices.find((color) => color === picked);
          if (next !== undefined) filters.getState().setColorBy(next);
        }}
      >
        {layers.colors[colorBy]}
      </MenuButton>
    </div>
  );
}
