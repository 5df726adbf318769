import { useEffect, useEffectEvent, useRef } from "react";
import type { LineRange } from "#core/document/raw-places.ts";
import type { LineIndex } from "./line-index.ts";
import { isWithin, scrollTopOfLine, scrollTopOfRange } from "./line-window.ts";
import type { LineView } from "./line-window.ts";

interface RevealOptions {
  readonly index: LineIndex;
  readonly view: LineView;
  readonly shown: LineRange;
  /** -1: none. */
  readonly currentLine: number;
  readonly selectedLines: LineRange | undefined;
  readonly cursorLine: number;
  readonly scrollTopPx: number;
  readonly scrollTo: (top: number) => void;
}

/** What is selected, as long as nobody has scrolled away from it. */
interface Followed {
  readonly lines: LineRange;
  readonly topPx: number;
}

/** The browser rounds what it is told to scroll to. */
const SAME_PLACE_PX = 1;

/**
 * Scrolls to the match gone to and to what is selected; to the top for another text. What is selected stays in view when the
 * details that open above leave less room.
 */
export function useReveal(options: RevealOptions): void {
  const { index, view, shown, currentLine, selectedLines, cursorLine, scrollTopPx, scrollTo } = options;
  const followed = useRef<Followed>(undefined);
  const toTop = useEffectEvent(() => {
    scrollTo(0);
  });
  const toMatch = useEffectEvent((line: number) => {
    if (line >= 0 && !isWithin(shown, line)) scrollTo(scrollTopOfLine(view, line));
  });
  const toSelected = useEffectEvent((lines: LineRange) => {
    // Whoever picked a line here is looking at it, also when the thing it belongs to begins far above.
    const isLookedAt = isWithin(lines, cursorLine) && isWithin(shown, cursorLine);
    const isInPlace = isLookedAt || isWithin(shown, lines.first);
    const topPx = isInPlace ? scrollTopPx : scrollTopOfRange(view, lines);
    followed.current = { lines, topPx };
    if (!isInPlace) scrollTo(topPx);
  });
  const followToSelected = useEffectEvent(() => {
    const { current } = followed;
    if (current !== undefined && current.lines === selectedLines) toSelected(current.lines);
  });
  // The height is measured after the first frame, and the lines of a long text are found bit by bit.
  const isReady = view.viewHeightPx > 0 && selectedLines !== undefined && selectedLines.last < view.lineCount;
  useEffect(() => {
    toTop();
  }, [index]);
  useEffect(() => {
    toMatch(currentLine);
  }, [currentLine]);
  useEffect(() => {
    if (isReady && selectedLines !== undefined) toSelected(selectedLines);
  }, [isReady, selectedLines, index.isComplete]);
  useEffect(() => {
    const isAway = Math.abs(scrollTopPx - (followed.current?.topPx ?? 0)) > SAME_PLACE_PX;
    if (isAway) followed.current = undefined;
  }, [scrollTopPx]);
  useEffect(() => {
    followToSelected();
  }, [view.viewHeightPx]);
}
