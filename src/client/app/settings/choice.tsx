import { useId } from "react";
import { Segmented } from "../../ui/segmented.tsx";
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

/** One of a few, side by side, under its title. */
export function Choice<T extends string>({ title, hint, isFirst = false, ...choice }: ChoiceProps<T>) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={styles["choice"]}>
      <p className={styles["title"]} aria-hidden="true">
        {title}
      </p>
      <Segmented {...choice} isLarge label={title} takesFocus={isFirst} describedBy={hintId} />
      {hint !== undefined && (
        <p id={hintId} className={styles["note"]}>
          {hint}
        </p>
      )}
    </div>
  );
}
