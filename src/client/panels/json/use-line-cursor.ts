import { useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import type { LineRange } from "#core/document/raw-places.ts";
import { lineAfterKey } from "./line-cursor.ts";
import { isWithin } from "./line-window.ts";
import type { LineView } from "./line-window.ts";

interface CursorOptions {
  readonly view: LineView;
  readonly shown: LineRange;
  readonly selectedLines: LineRange | undefined;
  readonly onPick: (line: number) => void;
  readonly onMove: (line: number) => void;
}

/** The line that keys start from: where they or a click went last, or else what is selected, or else what is in view. */
export function useLineCursor({ view, shown, selectedLines, onPick, onMove }: CursorOptions) {
  const [placed, setPlaced] = useState<{ readonly line: number; readonly lines: LineRange | undefined }>();
  const isStale = placed === undefined || (placed.lines !== selectedLines && !isWithin(selectedLines, placed.line));
  const line = isStale ? (selectedLines?.first ?? shown.first) : placed.line;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : keyLine(event.key);
    if (next === undefined) return;
    event.preventDefault();
    setPlaced({ line: next, lines: selectedLines });
    if (event.key === "Enter") onPick(next);
    else onMove(next);
  };
  const keyLine = (key: string) => {
    const pageLines = Math.max(1, Math.floor(view.viewHeightPx / view.lineHeightPx) - 1);
    return key === "Enter" ? line : lineAfterKey(key, line, { lineCount: view.lineCount, pageLines });
  };
  const onClick = (event: MouseEvent) => {
    const clicked = lineOf(event.target);
    // The end of a drag over text is a click as well.
    if (clicked === undefined || getSelection()?.isCollapsed === false) return;
    setPlaced({ line: clicked, lines: selectedLines });
    onPick(clicked);
  };
  return { line, onKeyDown, onClick };
}

function lineOf(target: EventTarget): number | undefined {
  const element = target instanceof Element ? target.closest("[data-line]") : null;
  const number = Number(element?.getAttribute("data-line"));
  return number > 0 ? number - 1 : undefined;
}
