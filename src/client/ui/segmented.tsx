import { useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./segmented.module.css";

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  readonly isLarge?: boolean;
  /** Gets the focus when the dialog that it is in opens. */
  readonly takesFocus?: boolean;
  /** Id of what explains it. */
  readonly describedBy?: string | undefined;
}

/** One of a few, in a bar. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, choices, chosen, onChoose, isLarge = false, takesFocus = false, describedBy } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames(styles["bar"], isLarge && styles["large"])}
    >
      {choices.map((choice) => (
        <label key={choice.id} className={styles["choice"]}>
          <input
            type="radio"
            name={name}
            data-first-focus={takesFocus && choice.id === chosen ? true : undefined}
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
