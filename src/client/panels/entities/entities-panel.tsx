import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Entity } from "#core/document/text-records.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Section } from "../../ui/section.tsx";
import type { PanelProps } from "../panel-props.ts";
import { useShownSelection } from "../shown-selection.ts";
import { useSelectTarget } from "../use-select-target.ts";
import styles from "./entities-panel.module.css";

/** Fields that a document template names. There are tens of them at most. */
export function EntitiesPanel({ document }: PanelProps) {
  const { entities: texts } = useMessages().panels;
  return (
    <Section title={texts.title} aside={document.entities.size}>
      <ul className={styles["list"]}>
        {[...document.entities.values()].map((entity) => (
          <EntityRow key={entity.id} entity={entity} document={document} />
        ))}
      </ul>
    </Section>
  );
}

function EntityRow({ entity, document }: { entity: Entity; document: RecognizedDocument }) {
  const { panels } = useMessages();
  const primary = useShownSelection().at(-1);
  const select = useSelectTarget();
  const isSelected = primary?.kind === "entity" && primary.id === entity.id;
  // A dash is how the service writes an empty field.
  const isEmpty = entity.text === "-" || entity.text === "";
  return (
    <li>
      <button
        type="button"
        aria-current={isSelected}
        className={classNames(styles["row"], isSelected && styles["selected"])}
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
    </li>
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
