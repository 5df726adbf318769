import type { Annotation, CropHint, LocalizedObject } from "#core/document/image-records.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import { useSelectTarget } from "../use-select-target.ts";
import { annotationNote } from "./annotation-note.ts";
import { LabelSection } from "./label-section.tsx";
import { MeterRow } from "./meter-row.tsx";
import styles from "./labels-panel.module.css";

/** Labels have no place; objects, logos and places can be selected on the image. */
export function AnnotationSections({ document }: { document: ReviewedDocument }) {
  const { labels } = useMessages().panels;
  const select = useSelectTarget();
  return (
    <>
      <LabelSection document={document} />
      <ObjectSection objects={document.objects} />
      <AnnotationSection
        title={labels.logos}
        annotations={document.logos}
        onSelect={(id) => {
          select({ kind: "logo", id });
        }}
      />
      <AnnotationSection
        title={labels.places}
        annotations={document.places}
        onSelect={(id) => {
          select({ kind: "place", id });
        }}
      />
      <CropHintSection hints={document.cropHints} />
    </>
  );
}

interface AnnotationSectionProps {
  readonly title: string;
  readonly annotations: readonly Annotation[];
  readonly onSelect: (id: string) => void;
}

function AnnotationSection({ title, annotations, onSelect }: AnnotationSectionProps) {
  const { labels } = useMessages().panels;
  if (annotations.length === 0) return null;
  return (
    <Section title={title} aside={annotations.length}>
      <ul className={styles["list"]}>
        {annotations.map((annotation) => (
          <MeterRow
            key={annotation.id}
            name={annotation.description}
            value={annotation.score}
            note={annotationNote(annotation, labels)}
            onSelect={() => {
              onSelect(annotation.id);
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function ObjectSection({ objects }: { objects: readonly LocalizedObject[] }) {
  const { labels } = useMessages().panels;
  const select = useSelectTarget();
  if (objects.length === 0) return null;
  return (
    <Section title={labels.objects} aside={objects.length}>
      <ul className={styles["list"]}>
        {objects.map(({ id, name, score, mid, language }) => (
          <MeterRow
            key={id}
            name={name}
            value={score}
            note={[mid, language].filter(Boolean).join(" · ")}
            onSelect={() => {
              select({ kind: "object", id });
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function CropHintSection({ hints }: { hints: readonly CropHint[] }) {
  const { labels } = useMessages().panels;
  const select = useSelectTarget();
  if (hints.length === 0) return null;
  return (
    <Section title={labels.cropHints} aside={hints.length}>
      <ul className={styles["list"]}>
        {hints.map((hint, index) => (
          <MeterRow
            key={hint.id}
            name={labels.cropHint(index + 1, aspectRatio(hint))}
            value={hint.confidence}
            note={
              hint.importanceFraction === undefined
                ? undefined
                : labels.importance(formatConfidence(hint.importanceFraction))
            }
            onSelect={() => {
              select({ kind: "crop-hint", id: hint.id });
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function aspectRatio({ polygon }: CropHint): string {
  const bounds = polygon === undefined ? undefined : polygonBounds(polygon);
  if (bounds === undefined || boundsHeight(bounds) === 0) return "–";
  return `${(boundsWidth(bounds) / boundsHeight(bounds)).toFixed(2)} : 1`;
}
