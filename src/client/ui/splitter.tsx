import { useRef } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./splitter.module.css";

interface SplitterProps {
  readonly label: string;
  /** Width of the column that it sizes, in CSS pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** On which side of the splitter that column lies. */
  readonly side: "start" | "end";
}

const KEY_STEP_PX = 16;

/** The edge between two columns, moved by dragging or with the arrow keys. */
export function Splitter({ label, value, min, max, onChange, side }: SplitterProps) {
  const drag = useRef<{ fromX: number; fromValue: number } | undefined>(undefined);
  const sign = side === "start" ? 1 : -1;
  const change = (next: number) => {
    onChange(Math.round(Math.max(min, Math.min(max, next))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: value + sign * KEY_STEP_PX,
      ArrowLeft: value - sign * KEY_STEP_PX,
      Home: min,
      End: max,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromX: event.clientX, fromValue: value };
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles["splitter"]}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (drag.current !== undefined) change(drag.current.fromValue + sign * (event.clientX - drag.current.fromX));
      }}
      onLostPointerCapture={() => {
        drag.current = undefined;
      }}
    />
  );
}
