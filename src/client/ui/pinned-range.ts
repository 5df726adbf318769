import { defaultRangeExtractor } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";

/** The items in view and one more that must stay in the page: the one with the focus. -1: none. */
export function pinnedRange(range: Range, pinned: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (pinned < 0 || pinned >= range.count || shown.includes(pinned)) return shown;
  return [...shown, pinned].toSorted((a, b) => a - b);
}
