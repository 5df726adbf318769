import { useEffect, useEffectEvent } from "react";
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
  readonly scrollTo: (top: number) => void;
}

/** Scrolls to the match gone to and to what is selected; to the top for another text. */
export function useReveal(options: RevealOptions): void {
  const { index, view, shown, currentLine, selectedLines, cursorLine, scrollTo } = options;
  const toTop = useEffectEvent(() => {
    scrollTo(0);
  });
  const toMatch = useEffectEvent((line: number) => {
    if (line >= 0 && !isWithin(shown, line)) scrollTo(scrollTopOfLine(view, line));
  });
  const toSelected = useEffectEvent((lines: LineRange) => {
    // Whoever picked a line here is looking at it, also when the thing it belongs to begins far above.
    const isLookedAt = isWithin(lines, cursorLine) && isWithin(shown, cursorLine);
    if (!isLookedAt && !isWithin(shown, lines.first)) scrollTo(scrollTopOfRange(view, lines));
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
}
