import { useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

interface Fitting {
  /** For the row; its children are measured, and the room in the element around it. */
  readonly row: RefObject<HTMLDivElement | null>;
  /** Indices of the children that have room, ascending. */
  readonly fitting: readonly number[];
  /** What all children together would take. */
  readonly totalPx: number;
}

/**
 * Which children of a row have room in it, one of them in any case. The others must stay in the page, unseen, to be
 * measured. `reservePx` is kept free as soon as one does not fit. Widths in CSS pixels.
 */
export function useFitting(kept: number, key: string, reservePx: number): Fitting {
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<readonly number[]>([]);
  const [totalPx, setTotal] = useState(0);
  useLayoutEffect(() => {
    const element = row.current;
    const around = element?.parentElement;
    if (element === null || around === null || around === undefined) return;
    const measure = () => {
      const widths = [...element.children].map((child) => child.getBoundingClientRect().width);
      const next = fittingIndices(widths, { roomPx: roomIn(around) - paddingOf(element), kept, reservePx });
      setTotal(Math.ceil(widths.reduce((sum, width) => sum + width, paddingOf(element))));
      setFitting((before) => (before.join() === next.join() ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [kept, key, reservePx]);
  return { row, fitting, totalPx };
}

interface Room {
  readonly roomPx: number;
  /** Index of the child that is shown in any case. */
  readonly kept: number;
  readonly reservePx: number;
}

/** From the left, with the kept one as the last where it would not fit. */
export function fittingIndices(widths: readonly number[], { roomPx, kept, reservePx }: Room): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const all = widths.map((_, index) => index);
  if (total <= roomPx) return all;
  let left = roomPx - reservePx - (widths[kept] ?? 0);
  const others = all.filter((index) => index !== kept);
  const fit = others.findIndex((index) => {
    left -= widths[index] ?? 0;
    return left < 0;
  });
  const chosen = fit < 0 ? others : others.slice(0, fit);
  return [...chosen, kept].toSorted((a, b) => a - b);
}

function roomIn(element: HTMLElement): number {
  return element.getBoundingClientRect().width - paddingOf(element);
}

function paddingOf(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}
