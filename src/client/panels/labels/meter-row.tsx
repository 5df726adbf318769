import { formatConfidence } from "../../messages/format.ts";
import styles from "./labels-panel.module.css";

interface MeterRowProps {
  readonly name: string;
  /** Undefined: the answer gives no number. */
  readonly value: number | undefined;
  readonly note?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
}

/** A name with a bar. Values outside 0..1 fill the bar no further, but are written as they are. */
export function MeterRow({ name, value, note, onSelect }: MeterRowProps) {
  const width = `${String(Math.max(0, Math.min(1, value ?? 0)) * 100)}%`;
  const content = (
    <>
      <span className={styles["name"]} dir="auto">
        {name}
        {note !== undefined && note !== "" && <small>{note}</small>}
      </span>
      <span className={styles["meter"]} aria-hidden="true">
        <span style={{ width }} />
      </span>
      <span className={styles["number"]}>{value === undefined ? "–" : formatConfidence(value)}</span>
    </>
  );
  if (onSelect === undefined) return <li className={styles["row"]}>{content}</li>;
  return (
    <li>
      <button type="button" className={styles["row"]} onClick={onSelect}>
        {content}
      </button>
    </li>
  );
}
