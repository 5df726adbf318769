/** Which way a list, menu or row of tabs runs. */
export type ListDirection = "vertical" | "horizontal";

const STEPS: Record<ListDirection, Readonly<Record<string, number>>> = {
  vertical: { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
};

interface ListPosition {
  /** -1: nothing is current. */
  readonly index: number;
  readonly count: number;
  readonly direction: ListDirection;
  /** Going past an end arrives at the other one. */
  readonly wraps?: boolean;
}

/** Where an arrow, page, Home or End key leads; undefined for other keys and for an empty list. */
export function indexAfterKey(
  key: string,
  { index, count, direction, wraps = false }: ListPosition,
): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[direction][key];
  if (step === undefined) return undefined;
  if (index < 0) return step > 0 ? 0 : count - 1;
  const next = index + step;
  return wraps ? (next + count) % count : Math.max(0, Math.min(count - 1, next));
}

/** The next item, after the current one and round the end, that starts with what was typed; -1 when there is none. */
export function indexOfTyped(labels: readonly string[], typed: string, index: number): number {
  const wanted = typed.toLocaleLowerCase();
  // One letter moves on; more letters may still mean the current item.
  const first = typed.length === 1 ? index + 1 : Math.max(0, index);
  for (let i = 0; i < labels.length; i += 1) {
    const at = (first + i) % labels.length;
    if (labels[at]?.toLocaleLowerCase().startsWith(wanted) === true) return at;
  }
  return -1;
}

/** Whether a key press is a letter to find an item by. */
export function isTypedKey(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
}
