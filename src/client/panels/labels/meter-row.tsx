import { formatConfidence } from "../../messages/format.ts";
import styles from "./labels-panel.module.css";

interface MeterRowProps {
  readonly name: string;
  /** Undefined: the answer gives no number. */
  readonly value: number | undefined;
  readonly note?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
}

/** A name with a bar; the value is written as it is. */
export function MeterRow({ name, value, note, onSelect }: MeterRowProps) {
  const content = (
    <>
      <span className={styles["name"]} dir="auto">
        {name}
        {note !== undefined && note !== "" && <small>{note}</small>}
      </span>
      <Meter value={value} />
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

/** Values outside 0..1 fill the bar no further. */
export function Meter({ value }: Pick<MeterRowProps, "value">) {
  const width = `${String(Math.max(0, Math.min(1, value ?? 0)) * 100)}%`;
  return (
    <span className={styles["meter"]} aria-hidden="true">
      <span style={{ width }} />
    </span>
  );
}
