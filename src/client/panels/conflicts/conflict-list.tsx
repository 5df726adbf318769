import { useMemo } from "react";
import { useStore } from "zustand";
import { openConflicts, resolveConflict } from "#core/edit/carry-over/resolve-conflict.ts";
import type { ConflictChoice, OpenConflict } from "#core/edit/carry-over/resolve-conflict.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useSelectTarget } from "../use-select-target.ts";
import { conflictTexts } from "./conflict-texts.ts";
import styles from "./conflict-list.module.css";

interface ConflictListProps {
  readonly version: AnswerVersion;
  readonly document: ReviewedDocument;
}

/** What could not be carried over from the answer before without asking; each to be decided, and undone like any edit. */
export function ConflictList({ version, document }: ConflictListProps) {
  const { conflicts: texts } = useMessages().edits;
  const history = useStore(useWorkspace().edits, (state) => selectEdits(state, version).history);
  const open = useMemo(() => openConflicts(history), [history]);
  if (open.length === 0) return null;
  return (
    <div className={styles["conflicts"]}>
      <Banner tone="warning" title={texts.title(open.length)}>
        <ul className={styles["list"]} aria-label={texts.list}>
          {open.map((conflict) => (
            <Row key={conflict.index} open={conflict} version={version} document={document} />
          ))}
        </ul>
      </Banner>
    </div>
  );
}

interface RowProps extends ConflictListProps {
  readonly open: OpenConflict;
}

function Row({ open, version, document }: RowProps) {
  const workspace = useWorkspace();
  const select = useSelectTarget();
  const { what, mine, next } = conflictTexts(open.conflict, useMessages());
  const target = targetOf(open, document);
  const choose = (choice: ConflictChoice) => {
    const newId = workspace.edits.getState().newIds(version);
    void commitEdit(workspace, resolveConflict(document, open, { choice, newId }));
  };
  return (
    <li className={styles["row"]}>
      {target === undefined ? (
        <span className={styles["what"]}>{what}</span>
      ) : (
        <button
          type="button"
          className={styles["what"]}
          onClick={() => {
            select(target);
          }}
        >
          {what}
        </button>
      )}
      <span className={styles["choices"]}>
        {mine !== undefined && (
          <Button
            isSmall
            onClick={() => {
              choose("mine");
            }}
          >
            {mine}
          </Button>
        )}
        <Button
          isSmall
          onClick={() => {
            choose("next");
          }}
        >
          {next}
        </Button>
      </span>
    </li>
  );
}

/** What to look at on the picture; nothing for what the new answer has nothing of. */
function targetOf({ conflict }: OpenConflict, document: ReviewedDocument): Target | undefined {
  if (conflict.kind === "box") return conflict.name;
  if (conflict.kind !== "words") return undefined;
  const id = conflict.wordIds.find((wordId) => document.words.has(wordId));
  return id === undefined ? undefined : { kind: "word", id };
}
