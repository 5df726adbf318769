import type { Annotation } from "#core/document/image-records.ts";
import { addLabel, removeLabel, renameLabel } from "#core/edit/edit-labels.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { shownSubject } from "../../state/shown-document.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { annotationNote } from "./annotation-note.ts";
import { Meter } from "./meter-row.tsx";
import styles from "./labels-panel.module.css";

/** Labels of the image, to be renamed, removed and added. */
export function LabelSection({ document }: { document: ReviewedDocument }) {
  const workspace = useWorkspace();
  const { labels: texts } = useMessages().panels;
  return (
    <Section title={texts.labels} aside={document.labels.length}>
      <ul className={styles["list"]} tabIndex={-1}>
        {document.labels.map((label) => (
          <LabelRow key={label.id} label={label} document={document} />
        ))}
      </ul>
      <DraftField
        label={texts.addLabel}
        placeholder={texts.addLabel}
        subject="new"
        className={styles["newName"]}
        value=""
        onCommit={(name) => {
          const subject = shownSubject(workspace);
          if (subject === undefined) return;
          const newId = workspace.edits.getState().newIds(subject.version);
          void commitEdit(workspace, addLabel(document, { name, newId }));
        }}
      />
    </Section>
  );
}

function LabelRow({ label, document }: { label: Annotation; document: ReviewedDocument }) {
  const workspace = useWorkspace();
  const { labels: texts } = useMessages().panels;
  const note = annotationNote(label, texts);
  const { id, description, score } = label;
  return (
    <li className={styles["row"]}>
      <span className={styles["name"]}>
        <DraftField
          label={texts.labelName(description)}
          subject={id}
          value={description}
          className={styles["typedName"]}
          onCommit={(name) => {
            void commitEdit(workspace, renameLabel(document, id, name));
          }}
        />
        {note !== "" && <small>{note}</small>}
      </span>
      <Meter value={score} />
      <span className={styles["number"]}>{score === undefined ? "–" : formatConfidence(score)}</span>
      <IconButton
        icon="trash"
        isSmall
        label={texts.removeLabel(description)}
        onClick={(event) => {
          // This button goes with the label; the next Tab is to go on from here.
          event.currentTarget.closest("ul")?.focus();
          void commitEdit(workspace, removeLabel(document, id));
        }}
      />
    </li>
  );
}
