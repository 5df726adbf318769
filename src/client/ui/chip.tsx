import type { CSSProperties } from "react";
import { classNames } from "./class-names.ts";
import { Tooltip } from "./tooltip.tsx";
import buttonStyles from "./button.module.css";
import styles from "./chip.module.css";

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
  /** A CSS colour for the swatch, such as `var(--layer-words)`. */
  readonly color: string;
  readonly lineStyle?: "solid" | "dashed" | "dotted";
  /** What pressing it does; shown as the tooltip. */
  readonly hint?: string | undefined;
}

/** A switch named `label count`, with the line it stands for as a swatch. */
export function Chip({ label, count, isPressed, onToggle, color, lineStyle = "solid", hint }: ChipProps) {
  const swatch: CSSProperties = { borderColor: color, borderStyle: lineStyle };
  const chip = (
    <button
      type="button"
      className={classNames(buttonStyles["button"], styles["chip"])}
      aria-pressed={isPressed}
      aria-label={`${label} ${String(count)}`}
      onClick={onToggle}
    >
      <span className={styles["swatch"]} style={swatch} />
      {label}
      <span className={styles["count"]}>{count}</span>
    </button>
  );
  return hint === undefined ? chip : <Tooltip text={hint}>{chip}</Tooltip>;
}
