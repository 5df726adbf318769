import { useStore } from "zustand";
import type { FindRequest } from "#core/query/find-pattern.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import styles from "./find-bar.module.css";

interface OptionProps {
  readonly name: Exclude<keyof FindRequest, "text">;
  readonly sign: string;
  readonly label: string;
}

/** A switch of how text is found. */
export function FindOption({ name, sign, label }: OptionProps) {
  const { search } = useWorkspace();
  const isOn = useStore(search, (state) => state.find[name]);
  return (
    <button
      type="button"
      className={styles["option"]}
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={() => {
        search.getState().changeFind({ [name]: !isOn });
      }}
    >
      {sign}
    </button>
  );
}
