import { classNames } from "./class-names.ts";
import styles from "./progress-bar.module.css";

interface ProgressBarProps {
  readonly label: string;
  /** 0..1; undefined: how far it is cannot be told. */
  readonly value?: number | undefined;
  /** What a screen reader says instead of the percentage. */
  readonly valueText?: string | undefined;
  readonly className?: string | undefined;
}

export function ProgressBar({ label, value, valueText, className }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(value * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className={classNames(styles["track"], className)}
    >
      <div
        className={classNames(styles["fill"], percent === undefined && styles["moving"])}
        style={percent === undefined ? undefined : { width: `${String(percent)}%` }}
      />
    </div>
  );
}
