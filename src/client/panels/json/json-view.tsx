import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { JsonLine } from "./json-line.tsx";
import type { LineIndex } from "./line-index.ts";
import { contentHeight, lineWindow, MORE_LINES, scrollTopOfLine } from "./line-window.ts";
import styles from "./json-panel.module.css";

const LINE_HEIGHT_PX = 18;

interface JsonViewProps {
  readonly index: LineIndex;
  readonly query: string;
  /** Scrolled into view and marked; -1: none. */
  readonly currentLine: number;
}

/** The text, of which only the lines in view are there. */
export function JsonView({ index, query, currentLine }: JsonViewProps) {
  const { json } = useMessages().panels;
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTopPx, setScrollTopPx] = useState(0);
  const viewHeightPx = useHeight(scroller);
  const view = { lineCount: index.lineCount, lineHeightPx: LINE_HEIGHT_PX, viewHeightPx };
  const { first, count, topPx } = lineWindow(view, scrollTopPx);
  const reveal = useEffectEvent((line: number) => {
    const isShown = line > first + MORE_LINES && line < first + count - MORE_LINES;
    if (line >= 0 && !isShown) scroller.current?.scrollTo({ top: scrollTopOfLine(view, line) });
  });
  useEffect(() => {
    reveal(currentLine);
  }, [currentLine]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [index]);
  return (
    <div
      ref={scroller}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={json.title}
      tabIndex={0}
      className={styles["view"]}
      onScroll={(event) => {
        setScrollTopPx(event.currentTarget.scrollTop);
      }}
    >
      <div className={styles["content"]} style={{ height: contentHeight(view) }}>
        <div className={styles["lines"]} style={{ transform: `translateY(${String(topPx)}px)` }}>
          {Array.from({ length: count }, (_, order) => first + order).map((line) => (
            <JsonLine
              key={line}
              number={line + 1}
              text={index.line(line)}
              query={query}
              isCurrent={line === currentLine}
            />
          ))}
        </div>
      </div>
    </div>
  );
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
