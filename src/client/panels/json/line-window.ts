/** Browsers lay out no element higher than some tens of millions of pixels; beyond this the scroll bar is scaled. */
export const MOST_HEIGHT_PX = 8_000_000;

interface LineView {
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
export const MORE_LINES = 6;

/** Height of the scrolled content. */
export function contentHeight({ lineCount, lineHeightPx }: LineView): number {
  return Math.min(MOST_HEIGHT_PX, lineCount * lineHeightPx);
}

/** Which lines can be seen, and a few more. */
export function lineWindow(view: LineView, scrollTopPx: number): LineWindow {
  const { lineCount, lineHeightPx, viewHeightPx } = view;
  const top = scrollTopPx * scrollRatio(view);
  const first = Math.max(0, Math.floor(top / lineHeightPx) - MORE_LINES);
  const last = Math.min(lineCount, Math.ceil((top + viewHeightPx) / lineHeightPx) + MORE_LINES);
  return { first, count: Math.max(0, last - first), topPx: scrollTopPx + first * lineHeightPx - top };
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
