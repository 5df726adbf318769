import { memo } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { jsonTokens } from "./json-tokens.ts";
import { createTextSearch } from "./text-search.ts";
import styles from "./json-panel.module.css";

/** A single value may be megabytes long: what is beyond this is counted and not shown. */
export const MOST_LINE_CHARACTERS = 1000;

/** How a line belongs to what is selected. */
export type LineMark = "first" | "other";

interface JsonLineProps {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** Marked where it occurs; empty for none. */
  readonly query: string;
  /** The match that was gone to. */
  readonly isCurrent: boolean;
  readonly mark: LineMark | undefined;
  /** Where the keys are. */
  readonly isCursor: boolean;
}

export const JsonLine = memo(function JsonLine({ id, number, text, query, ...is }: JsonLineProps) {
  const { json } = useMessages().panels;
  const shown = text.slice(0, MOST_LINE_CHARACTERS);
  return (
    <div
      id={id}
      className={styles["line"]}
      data-line={number}
      data-current={is.isCurrent || undefined}
      data-cursor={is.isCursor || undefined}
      data-selected={is.mark}
      aria-current={is.mark === "first" ? "true" : undefined}
    >
      <span className={styles["lineNumber"]} aria-hidden="true">
        {number}
      </span>
      {query === "" ? <Tokens line={shown} /> : <Marked line={shown} query={query} />}
      {text.length > shown.length && <i className={styles["cut"]}>{json.cut(text.length - shown.length)}</i>}
    </div>
  );
});

function Tokens({ line }: { line: string }) {
  return jsonTokens(line).map(({ kind, text }, index) => (
    <span key={String(index)} className={styles[kind]}>
      {text}
    </span>
  ));
}

/** Lines with matches lose their colours, so that the marks stand out. */
function Marked({ line, query }: { line: string; query: string }) {
  const search = createTextSearch(line, query);
  search.advance(line.length);
  if (search.matches.length === 0) return <Tokens line={line} />;
  const ends = search.matches.map((start) => start + search.length);
  return (
    <>
      {search.matches.map((start, index) => (
        <span key={start}>
          {line.slice(ends[index - 1] ?? 0, start)}
          <mark>{line.slice(start, ends[index])}</mark>
        </span>
      ))}
      {line.slice(ends.at(-1))}
    </>
  );
}
