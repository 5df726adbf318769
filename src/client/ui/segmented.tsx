import { useId } from "react";
import styles from "./segmented.module.css";

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** One of a few, in a bar. */
export function Segmented<T extends string>({ label, choices, chosen, onChoose }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles["bar"]}>
      {choices.map((choice) => (
        <label key={choice.id} className={styles["choice"]}>
          <input
            type="radio"
            name={name}
            checked={choice.id === chosen}
            onChange={() => {
              onChoose(choice.id);
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
