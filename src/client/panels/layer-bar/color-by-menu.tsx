import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { colorChoices } from "../../state/filters-store.ts";
import { useAnswers, useWorkspace } from "../../state/use-workspace.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import styles from "./layer-bar.module.css";

export function ColorByMenu() {
  const { filters } = useWorkspace();
  const { layers } = useMessages();
  const colorBy = useStore(filters, (state) => state.colorBy);
  const choices = colorChoices(useAnswers()?.versions.length ?? 0);
  return (
    <div className={styles["colorBy"]}>
      <span className={styles["colorByText"]} aria-hidden="true">
        {layers.colorBy}
      </span>
      <ChoiceMenu
        label={layers.colorByValue(layers.colors[colorBy])}
        choices={choices.map((id) => ({ id, label: layers.colors[id] }))}
        chosen={colorBy}
        onChoose={filters.getState().setColorBy}
      />
    </div>
  );
}
