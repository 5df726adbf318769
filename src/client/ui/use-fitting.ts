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

interface FittingWishes {
  /** Index of the child that has room in any case. */
  readonly kept: number;
  /** Changes with the children. */
  readonly key: string;
  /** Kept free as soon as one does not fit. CSS pixels. */
  readonly reservePx: number;
  /** Indices of those that have room only when all others have it. */
  readonly last?: readonly number[];
}

const NONE: readonly number[] = [];

/** Which children of a row have room in it. The others must stay in the page, unseen, to be measured. */
export function useFitting({ kept, key, reservePx, last = NONE }: FittingWishes): Fitting {
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<readonly number[]>([]);
  const [totalPx, setTotal] = useState(0);
  useLayoutEffect(() => {
    const element = row.current;
    const around = element?.parentElement;
    if (element === null || around === null || around === undefined) return;
    const measure = () => {
      const widths = [...element.children].map((child) => child.getBoundingClientRect().width);
      const next = fittingIndices(widths, { roomPx: roomIn(around) - paddingOf(element), kept, reservePx, last });
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
  }, [kept, key, reservePx, last]);
  return { row, fitting, totalPx };
}

interface Room extends Required<Omit<FittingWishes, "key">> {
  readonly roomPx: number;
}

/** From the left, with the kept one as the last where it would not fit. */
export function fittingIndices(widths: readonly number[], { roomPx, kept, reservePx, last }: Room): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const all = widths.map((_, index) => index);
  if (total <= roomPx) return all;
  let left = roomPx - reservePx - (widths[kept] ?? 0);
  const others = [...all.filter((index) => !last.includes(index)), ...last].filter((index) => index !== kept);
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
