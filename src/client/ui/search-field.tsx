import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "onChange" | "value" | "className"> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Gets the focus when the dialog that it is in opens. */
  readonly takesFocus?: boolean;
  /** What is typed is a language of its own. */
  readonly isCode?: boolean;
  /** Beside the field: a list of suggestions. */
  readonly children?: ReactNode;
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, takesFocus = false, isCode = false, children, ...input } = props;
  return (
    <div className={styles["field"]}>
      <Icon name="search" size={14} className={styles["icon"]} />
      <input
        type="search"
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        {...input}
        data-first-focus={takesFocus ? true : undefined}
        className={classNames(styles["input"], isCode && styles["code"])}
        aria-label={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {children}
    </div>
  );
}
