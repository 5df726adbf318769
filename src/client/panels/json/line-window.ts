import type { LineRange } from "#core/document/raw-places.ts";

/** Browsers lay out no element higher than some tens of millions of pixels; beyond this the scroll bar is scaled. */
export const MOST_HEIGHT_PX = 8_000_000;

/** Shown above lines that fill the view. */
const LINES_ABOVE = 2;

export interface LineView {
  readonly lineCount: number;
  readonly lineHeightPx: number;
  readonly viewHeightPx: number;
}

export interface LineWindow {
  readonly first: number;
  /** Number of lines to show. */
  readonly count: number;
  /** Where the first of them lies in the scrolled content. */
  readonly topPx: number;
}

/** Shown beyond each end of the view, so that scrolling meets no gaps. */
const MORE_LINES = 6;

/** Height of the scrolled content. */
export function contentHeight({ lineCount, lineHeightPx }: LineView): number {
  return Math.min(MOST_HEIGHT_PX, lineCount * lineHeightPx);
}

/** Which lines can be seen, and a few more. */
export function lineWindow(view: LineView, scrollTopPx: number): LineWindow {
  const { lineCount, lineHeightPx } = view;
  const shown = shownLines(view, scrollTopPx);
  const first = Math.max(0, shown.first - MORE_LINES);
  const last = Math.min(lineCount, shown.last + 1 + MORE_LINES);
  const top = scrollTopPx * scrollRatio(view);
  return { first, count: Math.max(0, last - first), topPx: scrollTopPx + first * lineHeightPx - top };
}

/** The lines that can be seen, if only in part. */
export function shownLines(view: LineView, scrollTopPx: number): LineRange {
  const { lineCount, lineHeightPx, viewHeightPx } = view;
  const top = scrollTopPx * scrollRatio(view);
  const last = Math.ceil((top + viewHeightPx) / lineHeightPx) - 1;
  return { first: Math.floor(top / lineHeightPx), last: Math.min(lineCount - 1, last) };
}

export function isWithin(lines: LineRange | undefined, line: number): boolean {
  return lines !== undefined && lines.first <= line && line <= lines.last;
}

/** Where to scroll to so that the lines are in the middle, or begin near the top when they are too many. */
export function scrollTopOfRange(view: LineView, { first, last }: LineRange): number {
  const viewLines = view.viewHeightPx / view.lineHeightPx;
  return scrollTopOfLine(view, Math.min((first + last) / 2, first - LINES_ABOVE + viewLines / 2));
}

/** Where to scroll to so that the line is in view: nowhere when it is, no further than needed when it is not. */
export function scrollTopWithLine(view: LineView, scrollTopPx: number, line: number): number {
  const ratio = scrollRatio(view);
  const lowest = line * view.lineHeightPx;
  const highest = lowest + view.lineHeightPx - view.viewHeightPx;
  return Math.max(highest, Math.min(lowest, scrollTopPx * ratio)) / ratio;
}

/** Where to scroll to so that the line is in the middle. */
export function scrollTopOfLine(view: LineView, line: number): number {
  const wanted = (line + 0.5) * view.lineHeightPx - view.viewHeightPx / 2;
  const most = Math.max(0, contentHeight(view) - view.viewHeightPx);
  return Math.min(most, Math.max(0, wanted / scrollRatio(view)));
}

/** Pixels of text for a pixel of scrolling: 1 unless the text is higher than the browser allows. */
function scrollRatio(view: LineView): number {
  const full = view.lineCount * view.lineHeightPx - view.viewHeightPx;
  const scrolled = contentHeight(view) - view.viewHeightPx;
  return full > 0 && scrolled > 0 ? full / scrolled : 1;
}
