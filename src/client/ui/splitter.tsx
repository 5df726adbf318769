import { useRef } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./splitter.module.css";

interface SplitterProps {
  readonly label: string;
  /** Width, or height, of the part that it sizes, in CSS pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** Double click: back to the size it had at first. */
  readonly onReset?: () => void;
  /** Enter: hides the part, as is the custom for window splitters. */
  readonly onCollapse?: () => void;
  /** On which side of the splitter that part lies: left, right, or above. */
  readonly side: "start" | "end" | "above";
}

const KEY_STEP_PX = 16;

/** The edge between two parts of the window, moved by dragging or with the arrow keys. */
export function Splitter(props: SplitterProps) {
  const { label, value, min, max, onChange, onReset, onCollapse, side } = props;
  const drag = useRef<{ from: number; fromValue: number } | undefined>(undefined);
  const isHorizontal = side === "above";
  const sign = side === "end" ? -1 : 1;
  const placeOf = (event: PointerEvent) => (isHorizontal ? event.clientY : event.clientX);
  const change = (next: number) => {
    onChange(Math.round(Math.max(min, Math.min(max, next))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      [isHorizontal ? "ArrowDown" : "ArrowRight"]: value + sign * KEY_STEP_PX,
      [isHorizontal ? "ArrowUp" : "ArrowLeft"]: value - sign * KEY_STEP_PX,
      Home: min,
      End: max,
    };
    const next = targets[event.key];
    if (next !== undefined) change(next);
    else if (event.key === "Enter" && onCollapse !== undefined) onCollapse();
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator"
      aria-orientation={isHorizontal ? "horizontal" : "vertical"}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles["splitter"]}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: placeOf(event), fromValue: value };
      }}
      onPointerMove={(event) => {
        if (drag.current !== undefined) change(drag.current.fromValue + sign * (placeOf(event) - drag.current.from));
      }}
      onLostPointerCapture={() => {
        drag.current = undefined;
      }}
    />
  );
}
