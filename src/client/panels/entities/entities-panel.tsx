import type { ReactNode } from "react";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Entity } from "#core/document/text-records.ts";
import { addEntity, tieWords } from "#core/edit/edit-entities.ts";
import { removeRecords } from "#core/edit/remove-records.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import type { Target } from "../../state/selection-store.ts";
import { shownSubject } from "../../state/shown-document.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import type { PanelProps } from "../panel-props.ts";
import { useShownSelection } from "../shown-selection.ts";
import { useSelectTarget } from "../use-select-target.ts";
import styles from "./entities-panel.module.css";

interface EntitiesPanelProps extends PanelProps {
  /** Stands here as long as there are none; they can be added all the same. */
  readonly empty: ReactNode;
}

/** Fields that a document template names, to be removed, added, and tied to the words selected. There are tens of them at most. */
export function EntitiesPanel({ document, empty }: EntitiesPanelProps) {
  const { entities: texts } = useMessages().panels;
  const workspace = useWorkspace();
  const words = useShownSelection().filter(({ kind }) => WITH_WORDS.has(kind));
  return (
    <>
      {empty}
      <Section title={texts.title} aside={document.entities.size}>
        <ul className={styles["list"]} tabIndex={-1}>
          {[...document.entities.values()].map((entity) => (
            <EntityRow key={entity.id} entity={entity} document={document} words={words} />
          ))}
        </ul>
        <DraftField
          label={words.length === 0 ? texts.add : texts.addOfWords}
          placeholder={words.length === 0 ? texts.add : texts.addOfWords}
          subject="new"
          className={styles["newName"]}
          value=""
          onCommit={(name) => {
            const subject = shownSubject(workspace);
            if (subject === undefined) return;
            const newId = workspace.edits.getState().newIds(subject.version);
            void commitEdit(workspace, addEntity(document, words, { name, newId }));
          }}
        />
      </Section>
    </>
  );
}

/** Kinds that are words or hold some, but for entities: what is made of one would take its words away. */
const WITH_WORDS: ReadonlySet<Target["kind"]> = new Set(["word", "line", "paragraph", "block"]);

interface EntityRowProps {
  readonly entity: Entity;
  readonly document: ReviewedDocument;
  /** What is selected and has words. */
  readonly words: readonly Target[];
}

function EntityRow({ entity, document, words }: EntityRowProps) {
  const { panels } = useMessages();
  const primary = useShownSelection().at(-1);
  const select = useSelectTarget();
  const isSelected = primary?.kind === "entity" && primary.id === entity.id;
  // A dash is how the service writes an empty field.
  const isEmpty = entity.text === "-" || entity.text === "";
  return (
    <li className={classNames(styles["row"], isSelected && styles["selected"])}>
      <button
        type="button"
        aria-current={isSelected}
        className={styles["head"]}
        onClick={() => {
          select({ kind: "entity", id: entity.id });
        }}
      >
        <span className={styles["name"]}>{entity.name}</span>
        <span className={styles["value"]}>
          <span dir="auto" className={classNames(isEmpty && styles["empty"])}>
            {isEmpty ? panels.empty : entity.text}
          </span>
          <small>{wordsNote(entity, document, panels.entities)}</small>
        </span>
      </button>
      <EntityActions entity={entity} document={document} words={words} />
    </li>
  );
}

function EntityActions({ entity, document, words }: EntityRowProps) {
  const workspace = useWorkspace();
  const { entities: texts } = useMessages().panels;
  const tie = words.length === 0 ? undefined : tieWords(document, words, entity.id);
  return (
    <>
      {tie !== undefined && (
        <IconButton icon="add" isSmall label={texts.tie(entity.name)} onClick={() => void commitEdit(workspace, tie)} />
      )}
      <IconButton
        icon="trash"
        isSmall
        label={texts.remove(entity.name)}
        onClick={(event) => {
          // This button goes with the entity; the next Tab is to go on from here.
          event.currentTarget.closest("ul")?.focus();
          void commitEdit(workspace, removeRecords(document, [{ kind: "entity", id: entity.id }]));
        }}
      />
    </>
  );
}

function wordsNote(
  entity: Entity,
  document: RecognizedDocument,
  texts: ReturnType<typeof useMessages>["panels"]["entities"],
): string {
  if (entity.wordIds.length === 0) return texts.noWords;
  const isLocated = entity.wordIds.some((id) => (document.words.get(id)?.polygon?.length ?? 0) > 0);
  const words = texts.words(entity.wordIds.length);
  return isLocated ? words : `${words} · ${texts.notLocated}`;
}
