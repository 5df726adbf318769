import styles from "./check-row.module.css";

interface CheckRowProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}

/** A checkbox with its label, a row high enough for a finger. */
export function CheckRow({ label, isChecked, onToggle }: CheckRowProps) {
  return (
    <label className={styles["row"]}>
      <input type="checkbox" checked={isChecked} onChange={onToggle} />
      {label}
    </label>
  );
}
