import { useVirtualizer } from "@tanstack/react-virtual";
import type { Range, Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { wordFacts } from "#core/query/word-table.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import type { Target } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import { classNames } from "../../ui/class-names.ts";
import { indexAfterKey } from "../../ui/list-keys.ts";
import { pinnedRange } from "../../ui/pinned-range.ts";
import { useScroller } from "../../ui/use-scroller.ts";
import { useShownSelection } from "../shown-selection.ts";
import { useSelectTarget } from "../use-select-target.ts";
import { WordHeader } from "./word-header.tsx";
import { WordCells } from "./word-row.tsx";
import type { WordRows } from "./use-word-rows.ts";
import { WORD_COLUMNS } from "./word-sort.ts";
import styles from "./words-panel.module.css";

const ROW_HEIGHT_PX = 32;
const PAGE_ROWS = 15;

interface WordGridProps {
  readonly imageId: ImageId;
  readonly document: ReviewedDocument;
  readonly words: WordRows;
}

/** One tab stop. Arrows light a word on the picture; Enter selects it. */
export function WordGrid({ imageId, document, words }: WordGridProps) {
  const { rows, sort, sortBy } = words;
  const { panels } = useMessages();
  const { selection } = useWorkspace();
  const [scroller, setScroller] = useScroller();
  const id = useId();
  const targetAt = useTargetAt(document, rows);
  const selectTarget = useSelectTarget();
  const [active, setActive] = useActiveRow(document, rows);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 4,
    rangeExtractor: (range: Range) => pinnedRange(range, active),
  });
  useEffect(() => {
    if (scroller !== null && active >= 0) virtualizer.scrollToIndex(active, { align: "auto" });
  }, [virtualizer, scroller, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const chosen = event.key === "Enter" || event.key === " " ? targetAt(active) : undefined;
    const next = rowAfterKey(event.key, active, rows.length);
    if (chosen !== undefined) selectTarget(chosen);
    else if (next !== undefined) {
      setActive(next);
      selection.getState().hover(targetAt(next));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="grid"
      aria-label={panels.words.table}
      aria-rowcount={rows.length + 1}
      aria-colcount={WORD_COLUMNS.length}
      aria-activedescendant={active < 0 ? undefined : `${id}-${String(active)}`}
      tabIndex={0}
      className={styles["grid"]}
      onKeyDown={onKeyDown}
    >
      <WordHeader sort={sort} sortBy={sortBy} />
      <div
        ref={setScroller}
        role="rowgroup"
        className={styles["scroller"]}
        onPointerLeave={() => {
          selection.getState().hover(undefined);
        }}
      >
        <Rows
          imageId={imageId}
          document={document}
          rows={rows}
          rowId={(index) => `${id}-${String(index)}`}
          active={active}
          virtualizer={virtualizer}
          onPick={(index, adds) => {
            setActive(index);
            const target = targetAt(index);
            if (target === undefined) return;
            if (adds) selection.getState().toggle(target);
            else selectTarget(target);
          }}
          onHover={(index) => {
            selection.getState().hover(targetAt(index));
          }}
        />
      </div>
    </div>
  );
}

interface RowsProps {
  readonly imageId: ImageId;
  readonly document: ReviewedDocument;
  readonly rows: Uint32Array;
  readonly rowId: (index: number) => string;
  readonly active: number;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly onPick: (index: number, adds: boolean) => void;
  readonly onHover: (index: number) => void;
}

function Rows({ imageId, document, rows, rowId, active, virtualizer, onPick, onHover }: RowsProps) {
  const { filters } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  const selected = useSelectedWords(useShownSelection());
  const table = wordTableOf(document);
  const image = useImageOf(imageId, document);
  return (
    <div role="none" className={styles["content"]} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index] ?? -1;
        const facts = wordFacts(document, table, row);
        const word = table.words[row];
        if (facts === undefined || word === undefined) return null;
        const isSelected = selected.has(word.id);
        return (
          <div
            key={row}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={isSelected}
            className={classNames(
              styles["row"],
              isSelected && styles["selected"],
              index === active && styles["active"],
            )}
            style={{ transform: `translateY(${String(start)}px)` }}
            onClick={(event) => {
              onPick(index, event.shiftKey || event.ctrlKey || event.metaKey);
            }}
            onPointerEnter={() => {
              onHover(index);
            }}
          >
            <WordCells
              word={word}
              facts={facts}
              status={wordStatus(document, word.id)}
              threshold={threshold}
              image={image}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The same object for the same image, so that rows stay as they are. Undefined for plain paper. */
function useImageOf(id: ImageId, { imageSize: size }: ReviewedDocument) {
  const isPaper = useStore(useWorkspace().images, (state) => state.items.get(id)?.isPaper === true);
  return useMemo(() => (isPaper ? undefined : { id, size }), [id, size, isPaper]);
}

function useSelectedWords(targets: readonly Target[]): ReadonlySet<string> {
  return useMemo(() => new Set(targets.flatMap(({ kind, id }) => (kind === "word" ? [id] : []))), [targets]);
}

function useTargetAt(document: ReviewedDocument, rows: Uint32Array) {
  const { words } = wordTableOf(document);
  return (index: number): Target | undefined => {
    const word = words[rows[index] ?? -1];
    return word === undefined ? undefined : { kind: "word", id: word.id };
  };
}

/** The row with the tab stop. It goes to the word selected, wherever that was done, and stays with it when rows move. */
function useActiveRow(document: ReviewedDocument, rows: Uint32Array): [number, (row: number) => void] {
  const primary = useShownSelection().at(-1);
  const [active, setActive] = useState(-1);
  const [followed, setFollowed] = useState<{ primary: typeof primary; rows: Uint32Array | undefined }>({
    primary: undefined,
    rows: undefined,
  });
  if (followed.primary !== primary || followed.rows !== rows) {
    setFollowed({ primary, rows });
    const { words } = wordTableOf(document);
    const found = primary?.kind === "word" ? rows.findIndex((row) => words[row]?.id === primary.id) : -1;
    if (found >= 0 || followed.rows !== rows) setActive(found);
  }
  return [active, setActive];
}

function rowAfterKey(key: string, index: number, count: number): number | undefined {
  const clamp = (row: number) => Math.max(0, Math.min(count - 1, row));
  if (count === 0) return undefined;
  if (key === "PageDown") return clamp(index + PAGE_ROWS);
  if (key === "PageUp") return clamp(index - PAGE_ROWS);
  return indexAfterKey(key, { index, count, direction: "vertical" });
}
