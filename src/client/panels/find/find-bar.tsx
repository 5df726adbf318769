import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { stepMatch } from "../../commands/step-match.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { SearchState } from "../../state/search-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { FindOption } from "./find-option.tsx";
import styles from "./find-bar.module.css";

/** Finds text in the answer shown, over words and lines, as browsers do on a page. */
export function FindBar() {
  const isOpen = useStore(useWorkspace().search, (state) => state.isFindOpen);
  return isOpen && <OpenFindBar />;
}

function OpenFindBar() {
  const workspace = useWorkspace();
  const { search } = workspace;
  const { find: texts } = useMessages().panels;
  const request = useStore(search, (state) => state.find);
  const outcome = useStore(search, (state) => state.findOutcome);
  const count = outcome.kind === "found" ? outcome.matches.firsts.length : 0;
  const bar = useFocusedBar();
  const close = search.getState().closeFind;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      stepMatch(workspace, event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={bar} role="search" aria-label={texts.title} className={styles["bar"]} onKeyDown={onKeyDown}>
      <SearchField
        label={texts.title}
        value={request.text}
        onChange={(text) => {
          search.getState().changeFind({ text });
        }}
      />
      <FindOption name="isCaseSensitive" sign="Aa" label={texts.isCaseSensitive} />
      <FindOption name="isWholeWord" sign="ab|" label={texts.isWholeWord} />
      <FindOption name="isPattern" sign=".*" label={texts.isPattern} />
      <span role="status" className={styles["count"]}>
        <FindCount />
      </span>
      <IconButton
        icon="chevron-up"
        isSmall
        label={texts.previous}
        shortcut="Shift Enter"
        disabled={count === 0}
        onClick={() => {
          stepMatch(workspace, -1);
        }}
      />
      <IconButton
        icon="chevron-down"
        isSmall
        label={texts.next}
        shortcut="Enter"
        disabled={count === 0}
        onClick={() => {
          stepMatch(workspace, 1);
        }}
      />
      <IconButton icon="close" isSmall label={texts.close} shortcut="Esc" onClick={close} />
    </div>
  );
}

function FindCount() {
  const { find: texts } = useMessages().panels;
  const state = useStore(useWorkspace().search);
  const { elsewhere } = state;
  return (
    <>
      {countText(state, texts)}
      {elsewhere !== undefined && (
        <small title={texts.elsewhereTitle(elsewhere.matches, elsewhere.images)}>
          {texts.elsewhere(elsewhere.matches)}
        </small>
      )}
    </>
  );
}

interface CountTexts {
  readonly broken: string;
  readonly slow: string;
  readonly none: string;
  readonly place: (number: number, count: number) => string;
  readonly count: (count: number) => string;
}

function countText({ findOutcome, currentMatch }: SearchState, texts: CountTexts): string {
  if (findOutcome.kind === "error") return findOutcome.why === "slow" ? texts.slow : texts.broken;
  if (findOutcome.kind !== "found") return "";
  const count = findOutcome.matches.firsts.length;
  if (count === 0) return texts.none;
  return currentMatch < 0 ? texts.count(count) : texts.place(currentMatch + 1, count);
}

/** The field has the focus each time the command is given; what had it before gets it back at the end. */
function useFocusedBar() {
  const { search } = useWorkspace();
  const bar = useRef<HTMLDivElement>(null);
  const wanted = useStore(search, (state) => state.wanted);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    if (wanted?.field !== "find") return;
    const input = bar.current?.querySelector("input");
    input?.focus();
    input?.select();
    search.getState().focused();
  }, [search, wanted]);
  return bar;
}
