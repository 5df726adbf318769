import type { KeyboardEventHandler } from "react";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Gets the focus when the dialog that it is in opens. */
  readonly takesFocus?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
}

export function SearchField({ label, value, onChange, takesFocus = false, onKeyDown }: SearchFieldProps) {
  return (
    <div className={styles["field"]}>
      <Icon name="search" size={14} className={styles["icon"]} />
      <input
        type="search"
        data-first-focus={takesFocus ? true : undefined}
        className={styles["input"]}
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
