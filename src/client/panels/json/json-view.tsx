import { useEffect, useId, useRef, useState } from "react";
import type { LineRange } from "#core/document/raw-places.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { JsonLine } from "./json-line.tsx";
import type { LineMark } from "./json-line.tsx";
import type { LineIndex } from "./line-index.ts";
import { contentHeight, isWithin, lineWindow, scrollTopWithLine, shownLines } from "./line-window.ts";
import { useLineCursor } from "./use-line-cursor.ts";
import { useReveal } from "./use-reveal.ts";
import styles from "./json-panel.module.css";

const LINE_HEIGHT_PX = 18;

interface JsonViewProps {
  readonly index: LineIndex;
  readonly query: string;
  /** Scrolled into view and marked; -1: none. */
  readonly currentLine: number;
  /** Scrolled into view and marked, unless it was picked here and is being looked at. */
  readonly selectedLines: LineRange | undefined;
  /** A line was clicked, or Enter was pressed on it. */
  readonly onPick: (line: number) => void;
}

/** The text, of which only the lines in view are there. */
export function JsonView({ index, query, currentLine, selectedLines, onPick }: JsonViewProps) {
  const { json } = useMessages().panels;
  const scroller = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const [scrollTopPx, setScrollTopPx] = useState(0);
  const viewHeightPx = useHeight(scroller);
  const view = { lineCount: index.lineCount, lineHeightPx: LINE_HEIGHT_PX, viewHeightPx };
  const { first, count, topPx } = lineWindow(view, scrollTopPx);
  const shown = shownLines(view, scrollTopPx);
  const scrollTo = (top: number) => {
    scroller.current?.scrollTo({ top });
  };
  const cursor = useLineCursor({
    view,
    shown,
    selectedLines,
    onPick,
    onMove: (line) => {
      scrollTo(scrollTopWithLine(view, scrollTopPx, line));
    },
  });
  useReveal({ index, shown, currentLine, selectedLines, cursorLine: cursor.line, view, scrollTopPx, scrollTo });
  const lineId = (line: number) => `${idPrefix}${String(line)}`;
  return (
    <div
      ref={scroller}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={json.title}
      aria-activedescendant={
        isWithin({ first, last: first + count - 1 }, cursor.line) ? lineId(cursor.line) : undefined
      }
      tabIndex={0}
      className={styles["view"]}
      onScroll={(event) => {
        setScrollTopPx(event.currentTarget.scrollTop);
      }}
      onClick={cursor.onClick}
      onKeyDown={cursor.onKeyDown}
    >
      <div className={styles["content"]} style={{ height: contentHeight(view) }}>
        <div className={styles["lines"]} style={{ transform: `translateY(${String(topPx)}px)` }}>
          {Array.from({ length: count }, (_, order) => first + order).map((line) => (
            <JsonLine
              key={line}
              id={lineId(line)}
              number={line + 1}
              text={index.line(line)}
              query={query}
              isCurrent={line === currentLine}
              mark={markOf(line, selectedLines)}
              isCursor={line === cursor.line}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function markOf(line: number, lines: LineRange | undefined): LineMark | undefined {
  if (!isWithin(lines, line)) return undefined;
  return line === lines?.first ? "first" : "other";
}

function useHeight(element: { readonly current: HTMLElement | null }): number {
  const [heightPx, setHeightPx] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      setHeightPx(entry?.contentRect.height ?? 0);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return heightPx;
}
