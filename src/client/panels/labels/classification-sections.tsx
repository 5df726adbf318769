import type { Classification } from "#core/document/image-records.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import { MeterRow } from "./meter-row.tsx";
import styles from "./labels-panel.module.css";

interface ClassificationSectionsProps {
  readonly classifications: readonly Classification[];
  /** How far the moderation can be trusted. */
  readonly moderationNote: string | undefined;
}

/** Quality, moderation and the like: a list of probabilities each. */
export function ClassificationSections({ classifications, moderationNote }: ClassificationSectionsProps) {
  const { labels } = useMessages().panels;
  return classifications.map(({ featureIndex, model, properties }) => (
    <Section key={featureIndex} title={model === undefined ? labels.classification : labels.classificationModel(model)}>
      <ul className={styles["list"]}>
        {properties.map(({ name, probability }, index) => (
          <MeterRow key={`${name}${String(index)}`} name={name} value={probability} />
        ))}
      </ul>
      {model === "moderation" && moderationNote !== undefined && <p className={styles["note"]}>{moderationNote}</p>}
    </Section>
  ));
}
