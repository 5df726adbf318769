import { recordById } from "#core/document/record-by-id.ts";
import type { Entity, Word } from "#core/document/text-records.ts";
import { wordLanguages } from "#core/document/word-languages.ts";
import { addEntity, renameEntity, setEntityText, tieWords, untieWords } from "#core/edit/edit-entities.ts";
import type { Edit } from "#core/edit/edit.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { setWordComment } from "#core/edit/set-word-status.ts";
import { setLanguage } from "#core/edit/set-language.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import type { Target } from "../../state/selection-store.ts";
import { shownSubject } from "../../state/shown-document.ts";
import { wordIdsOfTarget } from "../../state/target-geometry.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import { FieldRow } from "../../ui/field-row.tsx";
import { useShownSelection } from "../shown-selection.ts";
import styles from "./record-fields.module.css";

interface RecordFieldsProps {
  readonly document: ReviewedDocument;
  /** The one selected last. */
  readonly target: Target;
}

/** Language and entity of the words selected and a comment on one, or name and text of the entity selected, to be changed. */
export function RecordFields({ document, target }: RecordFieldsProps) {
  const entity = target.kind === "entity" ? recordById(document.entities, target.id) : undefined;
  if (entity !== undefined) return <EntityFields document={document} entity={entity} />;
  const [wordId] = wordIdsOfTarget(document, target);
  const word = wordId === undefined ? undefined : document.words.get(wordId);
  return word === undefined ? null : <TextFields document={document} word={word} subject={target} />;
}

function EntityFields({ document, entity }: { document: ReviewedDocument; entity: Entity }) {
  const workspace = useWorkspace();
  const { record: texts } = useMessages().edits;
  return (
    <div className={styles["fields"]}>
      <FieldRow name={texts.name}>
        <DraftField
          label={texts.entityName}
          subject={entity.id}
          value={entity.name}
          onCommit={(name) => {
            void commitEdit(workspace, renameEntity(document, entity.id, name));
          }}
        />
      </FieldRow>
      <FieldRow name={texts.text}>
        <DraftField
          label={texts.entityText}
          subject={entity.id}
          value={entity.text}
          onCommit={(text) => {
            void commitEdit(workspace, setEntityText(document, entity.id, text));
          }}
        />
      </FieldRow>
    </div>
  );
}

interface TextFieldsProps {
  readonly document: ReviewedDocument;
  /** Its values are shown; all that is selected gets the new ones. */
  readonly word: Word;
  readonly subject: Target;
}

function TextFields({ document, word, subject }: TextFieldsProps) {
  const workspace = useWorkspace();
  const { record: texts } = useMessages().edits;
  const selected = useShownSelection();
  const entity = word.entityId === undefined ? undefined : document.entities.get(word.entityId);
  return (
    <div className={styles["fields"]}>
      <FieldRow name={texts.language}>
        <DraftField
          label={texts.language}
          subject={subject.id}
          value={wordLanguages(document, word)[0]?.tag ?? ""}
          onCommit={(tag) => {
            void commitEdit(workspace, languageEdit(document, selected, tag.trim()));
          }}
        />
      </FieldRow>
      <FieldRow name={texts.entity}>
        <DraftField
          label={texts.entity}
          subject={subject.id}
          value={entity?.name ?? ""}
          onCommit={(name) => {
            void commitEdit(workspace, entityEdit(workspace, document, name.trim()));
          }}
        />
      </FieldRow>
      {subject.kind === "word" && <Comment document={document} word={word} />}
    </div>
  );
}

function Comment({ document, word }: Omit<TextFieldsProps, "subject">) {
  const workspace = useWorkspace();
  const { comment } = useMessages().edits.word;
  return (
    <FieldRow name={comment}>
      <DraftField
        label={comment}
        subject={word.id}
        value={document.reviews.get(word.id)?.comment ?? ""}
        onCommit={(text) => {
          void commitEdit(workspace, setWordComment(document, word.id, text));
        }}
      />
    </FieldRow>
  );
}

/** Nothing for what is no language tag: the field then shows what it was. */
function languageEdit(document: ReviewedDocument, selected: readonly Target[], tag: string): Edit | undefined {
  if (tag === "") return setLanguage(document, selected, undefined);
  return isLanguageTag(tag) ? setLanguage(document, selected, tag) : undefined;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** An entity that has this name already gets the words, else there is a new one. */
function entityEdit(workspace: Workspace, document: ReviewedDocument, name: string): Edit | undefined {
  const { selected } = workspace.selection.getState();
  const subject = shownSubject(workspace);
  if (name === "") return untieWords(document, selected);
  const known = [...document.entities.values()].find((entity) => entity.name === name);
  if (known !== undefined) return tieWords(document, selected, known.id);
  if (subject === undefined) return undefined;
  return addEntity(document, selected, { name, newId: workspace.edits.getState().newIds(subject.version) });
}
