import type { ReactNode } from "react";
import styles from "./field-row.module.css";

/** A field with its name before it, for the eye: the field has an accessible name of its own that begins the same. */
export function FieldRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles["field"]}>
      <span className={styles["name"]} aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
