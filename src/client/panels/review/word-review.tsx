import type { Word } from "#core/document/text-records.ts";
import { wordLanguages } from "#core/document/word-languages.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import { isReviewing } from "../../commands/review-walk.ts";
import { decideWord, finishWord, goOn, reshapeWord, setText } from "../../commands/word-editing.ts";
import { idleFieldKey, wordVerbOf } from "../../commands/word-field-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { STATUS_ICONS } from "./status-mark.tsx";
import styles from "./word-review.module.css";

interface WordReviewProps {
  readonly document: ReviewedDocument;
  readonly word: Word;
}

/** Where a person corrects a word and says what they think of it. */
export function WordReview({ document, word }: WordReviewProps) {
  const workspace = useWorkspace();
  const { word: texts } = useMessages().edits;
  return (
    <div role="group" aria-label={texts.title} className={styles["review"]}>
      <DraftField
        label={texts.text}
        subject={word.id}
        value={word.text}
        lang={wordLanguages(document, word)[0]?.tag}
        className={styles["text"]}
        onCommit={(text) => {
          setText(workspace, word.id, text);
        }}
        onEnter={() => {
          finishWord(workspace, word.id, "enter");
        }}
        onKey={(event, { isIdle, drop }) => {
          const verb = wordVerbOf(event, workspace);
          if (verb === undefined) {
            if (isIdle) idleFieldKey(event, workspace);
            return;
          }
          event.preventDefault();
          const { value: text, selectionStart } = event.currentTarget;
          if (reshapeWord(workspace, word.id, { verb, text, caret: selectionStart ?? text.length })) drop();
        }}
      />
      <StatusButtons document={document} word={word} />
    </div>
  );
}

/** Pressing the one that is on takes it back. */
function StatusButtons({ document, word }: WordReviewProps) {
  const workspace = useWorkspace();
  const { word: texts, statuses } = useMessages().edits;
  const status = wordStatus(document, word.id);
  const set = (wanted: WordStatus) => {
    if (wanted === status) decideWord(workspace, word.id, "unreviewed");
    else {
      const isInQueue = isReviewing(workspace, word.id);
      decideWord(workspace, word.id, wanted);
      if (isInQueue) goOn(workspace, word.id, 1);
    }
  };
  const labels = { accepted: texts.accept, rejected: texts.reject };
  return (
    <div className={styles["status"]}>
      {(["accepted", "rejected"] as const).map((wanted) => (
        <Button
          key={wanted}
          isSmall
          icon={STATUS_ICONS[wanted]}
          aria-pressed={status === wanted}
          onClick={() => {
            set(wanted);
          }}
        >
          {labels[wanted]}
        </Button>
      ))}
      <span className={styles["now"]}>{statuses[status]}</span>
    </div>
  );
}
