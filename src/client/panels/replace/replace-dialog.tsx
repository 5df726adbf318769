import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { gesturesOf } from "../../state/gestures.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { commitHits } from "./commit-hits.ts";
import type { Replaced } from "./commit-hits.ts";
import { HitList } from "./hit-list.tsx";
import { ReplaceFields } from "./replace-fields.tsx";
import { useReplaceHits } from "./use-replace-hits.ts";
import type { ImageHit, ReplaceOutcome } from "./use-replace-hits.ts";
import styles from "./replace.module.css";

/** Finds text in all images and replaces it: each hit is shown first and can be left out. */
export function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const { replace: texts, common } = useMessages();
  const workspace = useWorkspace();
  const find = useStore(workspace.search, (state) => state.find);
  const [replacement, setReplacement] = useState("");
  const [isWholeBatch, setIsWholeBatch] = useState(true);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [replaced, setReplaced] = useState<Replaced>();
  const { outcome, isCurrent } = useReplaceHits({ find, replacement, isWholeBatch });
  const hits = useMemo(() => (outcome.kind === "hits" ? outcome.hits : []), [outcome]);
  const chosen = useMemo(() => hits.filter((hit) => hit.problem === undefined && !left.has(keyOf(hit))), [hits, left]);
  const isEmpty = hits.length === 0;
  return (
    <Dialog
      isWide
      title={texts.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Told
            replaced={replaced}
            onUndo={() => {
              gesturesOf(workspace).undo();
              setReplaced(undefined);
            }}
          />
          <Button
            tone="primary"
            disabled={chosen.length === 0 || !isCurrent}
            onClick={() => {
              setReplaced(commitHits(workspace, chosen));
              setLeft(new Set());
            }}
          >
            {texts.replace(chosen.length)}
          </Button>
        </>
      }
    >
      <div className={styles["body"]}>
        <ReplaceFields
          replacement={replacement}
          setReplacement={setReplacement}
          isWholeBatch={isWholeBatch}
          setIsWholeBatch={setIsWholeBatch}
        />
        {isEmpty ? (
          <Nothing outcome={outcome} />
        ) : (
          <HitList hits={hits} chosenCount={chosen.length} keyOf={keyOf} left={left} setLeft={setLeft} />
        )}
      </div>
    </Dialog>
  );
}

/** The same for as long as the place in the text is, whatever takes its place. */
function keyOf({ subject, words, from }: ImageHit): string {
  return `${subject.version.id} ${words[0]?.id ?? ""} ${String(from)}`;
}

function Told({ replaced, onUndo }: { replaced: Replaced | undefined; onUndo: () => void }) {
  const { replace: texts } = useMessages();
  return (
    <span role="status" className={styles["told"]}>
      {replaced !== undefined && (
        <>
          {texts.replaced(replaced.words, replaced.images)}
          <Button isSmall icon="undo" onClick={onUndo}>
            {texts.undo}
          </Button>
        </>
      )}
    </span>
  );
}

/** What stands where no hits are. */
function Nothing({ outcome }: { outcome: ReplaceOutcome }) {
  const { replace: texts, panels } = useMessages();
  switch (outcome.kind) {
    case "searching":
      return <EmptyState icon="busy" title={texts.searching} />;
    case "error":
      return <EmptyState icon="warning" title={outcome.why === "slow" ? panels.find.slow : panels.find.broken} />;
    case "nothing-asked":
      return <EmptyState icon="search" title={texts.hint} />;
    case "hits":
      return (
        <EmptyState icon="search" title={texts.none}>
          {texts.noneHint}
        </EmptyState>
      );
  }
}
