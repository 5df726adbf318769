import { useVirtualizer } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { CheckRow } from "../../ui/check-row.tsx";
import { useScroller } from "../../ui/use-scroller.ts";
import { HitRow } from "./hit-row.tsx";
import type { ImageHit } from "./use-replace-hits.ts";
import styles from "./replace.module.css";

const ROW_HEIGHT_PX = 52;

interface HitListProps {
  readonly hits: readonly ImageHit[];
  readonly chosenCount: number;
  readonly keyOf: (hit: ImageHit) => string;
  /** Keys of hits that are left out. */
  readonly left: ReadonlySet<string>;
  readonly setLeft: (left: ReadonlySet<string>) => void;
}

/** Every hit with a box to tick; only those in view are there. */
export function HitList({ hits, chosenCount, keyOf, left, setLeft }: HitListProps) {
  const { replace: texts } = useMessages();
  const items = useStore(useWorkspace().images, (state) => state.items);
  const [scroller, setScroller] = useScroller();
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 6,
  });
  const imageCount = new Set(hits.map(({ subject }) => subject.imageId)).size;
  return (
    <>
      <div className={styles["head"]}>
        <CheckRow
          label={texts.all}
          isChecked={left.size === 0}
          onToggle={() => {
            setLeft(left.size === 0 ? new Set(hits.map(keyOf)) : new Set());
          }}
        />
        <span role="status">{texts.counts(chosenCount, hits.length, imageCount)}</span>
      </div>
      <div ref={setScroller} role="group" aria-label={texts.list} className={styles["list"]}>
        <div className={styles["content"]} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const hit = hits[index];
            if (hit === undefined) return null;
            const key = keyOf(hit);
            return (
              <div key={key} className={styles["row"]} style={{ transform: `translateY(${String(start)}px)` }}>
                <HitRow
                  hit={hit}
                  fileName={items.get(hit.subject.imageId)?.fileName ?? ""}
                  isChosen={hit.problem === undefined && !left.has(key)}
                  onToggle={() => {
                    const next = new Set(left);
                    if (!next.delete(key)) next.add(key);
                    setLeft(next);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
