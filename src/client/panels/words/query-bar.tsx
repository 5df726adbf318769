import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { QueryError } from "#core/query/query-term.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { CopyMenu } from "../copy-menu.tsx";
import { QueryHelp } from "./query-help.tsx";
import { querySuggestions } from "./query-suggestions.ts";
import { SavedQueries } from "./saved-queries.tsx";
import styles from "./words-panel.module.css";

const MOST_RECENT = 8;

export function QueryBar({ document }: { document: RecognizedDocument }) {
  const { search, settings } = useWorkspace();
  const { words: texts } = useMessages().panels;
  const query = useStore(search, (state) => state.query);
  const outcome = useStore(search, (state) => state.queryOutcome);
  const id = useId();
  const remember = () => {
    const { recentQueries, change } = settings.getState();
    if (query.trim() === "" || search.getState().queryOutcome.kind !== "words") return;
    change({ recentQueries: [query, ...recentQueries.filter((other) => other !== query)].slice(0, MOST_RECENT) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") remember();
    if (event.key !== "Escape" || query === "") return;
    event.preventDefault();
    event.stopPropagation();
    search.getState().setQuery("");
  };
  const isWrong = outcome.kind === "error";
  return (
    <div className={styles["head"]}>
      <div className={styles["bar"]}>
        <SearchField
          isCode
          ref={useWantedFocus()}
          type="text"
          label={texts.query}
          aria-describedby={`${id}-outcome`}
          aria-invalid={isWrong}
          placeholder={texts.placeholder}
          list={`${id}-suggestions`}
          value={query}
          onKeyDown={onKeyDown}
          onBlur={remember}
          onChange={search.getState().setQuery}
        >
          <Suggestions id={`${id}-suggestions`} document={document} query={query} />
        </SearchField>
        <SavedQueries />
        <QueryHelp onPick={search.getState().setQuery} />
        <CopyMenu document={document} />
      </div>
      <p id={`${id}-outcome`} role="status" className={styles["outcome"]}>
        {isWrong ? (
          <WrongQuery query={query} error={outcome.error} />
        ) : (
          texts.count(outcome.kind === "words" ? outcome.ids.size : undefined, document.words.size)
        )}
      </p>
    </div>
  );
}

function Suggestions({ id, document, query }: { id: string; document: RecognizedDocument; query: string }) {
  const recent = useStore(useWorkspace().settings, (state) => state.recentQueries);
  return (
    <datalist id={id}>
      {querySuggestions(document, query, recent).map((value) => (
        <option key={value}>{value}</option>
      ))}
    </datalist>
  );
}

/** What is wrong in words, and the query with its place marked. */
function WrongQuery({ query, error }: { query: string; error: QueryError }) {
  const { queryErrors } = useMessages().panels.words;
  const { at, length, kind, text } = error;
  return (
    <span className={styles["wrong"]}>
      <code>
        {query.slice(0, at)}
        <mark>{query.slice(at, at + length)}</mark>
        {query.slice(at + length)}
      </code>
      {queryErrors[kind](text)}
    </span>
  );
}

/** Takes the focus when a command asks for it, also when the panel appears only then. */
function useWantedFocus() {
  const { search } = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  const wanted = useStore(search, (state) => state.wanted);
  useEffect(() => {
    if (wanted?.field !== "query") return;
    input.current?.focus();
    input.current?.select();
    search.getState().focused();
  }, [search, wanted]);
  return input;
}
