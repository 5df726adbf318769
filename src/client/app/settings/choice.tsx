import { useId } from "react";
import styles from "./settings-dialog.module.css";

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly hint?: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  /** The first of a dialog: gets the focus when it opens. */
  readonly isFirst?: boolean;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ title, hint, choices, chosen, onChoose, isFirst = false }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles["choice"]} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{title}</legend>
      <div className={styles["options"]}>
        {choices.map((choice) => (
          <label key={choice.id} className={styles["option"]}>
            <input
              type="radio"
              name={id}
              data-first-focus={isFirst && choice.id === chosen ? true : undefined}
              checked={choice.id === chosen}
              onChange={() => {
                onChoose(choice.id);
              }}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles["note"]}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
