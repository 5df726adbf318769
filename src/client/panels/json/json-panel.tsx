import { useState } from "react";
import type { KeyboardEvent } from "react";
import { formatBytes } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { CopyButton } from "../copy-button.tsx";
import type { RawPanelProps } from "../panel-props.ts";
import { AnswerFacts } from "./answer-facts.tsx";
import { JsonView } from "./json-view.tsx";
import { MOST_MATCHES } from "./text-search.ts";
import { useLineIndex } from "./use-line-index.ts";
import { useRawSelection } from "./use-raw-selection.ts";
import { useTextSearch } from "./use-text-search.ts";
import type { FoundText } from "./use-text-search.ts";
import styles from "./json-panel.module.css";

/** The answer as it came, word for word. */
export function JsonPanel({ version, shownLine }: RawPanelProps) {
  const { rawText } = version;
  const { panels, locale } = useMessages();
  const index = useLineIndex(rawText);
  const [query, setQuery] = useState("");
  const [step, setStep] = useState(0);
  const found = useTextSearch(rawText, query);
  const count = found.matches.length;
  const current = count === 0 ? -1 : ((step % count) + count) % count;
  const offset = found.matches[current];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    setStep(step + (event.shiftKey ? -1 : 1));
  };
  const { selectedLines, selectAt } = useRawSelection(version);
  const { json } = panels;
  return (
    <>
      <AnswerFacts version={version} />
      <div className={styles["toolbar"]}>
        <SearchField
          label={json.search}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(value) => {
            setQuery(value);
            setStep(0);
          }}
        />
        <IconButton
          icon="chevron-up"
          isSmall
          label={json.previous}
          disabled={count === 0}
          onClick={() => {
            setStep(step - 1);
          }}
        />
        <IconButton
          icon="chevron-down"
          isSmall
          label={json.next}
          disabled={count === 0}
          onClick={() => {
            setStep(step + 1);
          }}
        />
        <CopyButton label={panels.copy} text={() => rawText} />
      </div>
      <div className={styles["counts"]}>
        <span>
          {index.isComplete ? json.lines(index.lineCount) : json.indexing} · {formatBytes(locale, rawText.length)}
        </span>
        <span role="status">{query !== "" && <MatchCount found={found} current={current} />}</span>
      </div>
      <JsonView
        index={index}
        query={query}
        currentLine={offset === undefined ? -1 : index.lineAt(offset)}
        selectedLines={selectedLines ?? shownLine}
        onPick={selectAt}
      />
    </>
  );
}

function MatchCount({ found, current }: { found: FoundText; current: number }) {
  const { json } = useMessages().panels;
  const count = found.matches.length;
  if (count === 0) return found.isComplete ? json.noMatches : "…";
  return count >= MOST_MATCHES ? json.manyMatches(current + 1, count) : json.matches(current + 1, count);
}
