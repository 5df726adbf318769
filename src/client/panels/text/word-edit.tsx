import { useRef } from "react";
import { wordLanguages } from "#core/document/word-languages.ts";
import type { Word } from "#core/document/text-records.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { leaveWord, reshapeWord } from "../../commands/word-editing.ts";
import { wordFieldKey, wordVerbOf } from "../../commands/word-field-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { WordField } from "../../ui/word-field.tsx";
import styles from "./document-tree.module.css";

interface WordEditProps {
  readonly document: ReviewedDocument;
  readonly word: Word;
}

/** The field in which a word is typed where it stands in the text. */
export function WordEdit({ document, word }: WordEditProps) {
  const workspace = useWorkspace();
  const { edits } = useMessages();
  const holder = useRef<HTMLSpanElement>(null);
  const focusItem = () => {
    holder.current?.closest<HTMLElement>("[role=treeitem]")?.focus({ preventScroll: true });
  };
  return (
    <span ref={holder} role="none">
      <WordField
        label={edits.word.textInTree}
        value={word.text}
        lang={wordLanguages(document, word)[0]?.tag}
        className={styles["typed"]}
        onDone={(text, exit) => {
          const isLeft = !leaveWord(workspace, word.id, { text, exit, place: "text" });
          if (isLeft && exit !== "leave") focusItem();
        }}
        onCancel={() => {
          focusItem();
          workspace.editing.getState().stop();
        }}
        verbOf={(event) => wordVerbOf(event, workspace)}
        onVerb={(verb, text, caret) => reshapeWord(workspace, word.id, { verb, text, caret, place: "text" })}
        onKey={(event) => {
          wordFieldKey(event, { workspace, word, focusBack: focusItem });
        }}
      />
    </span>
  );
}
