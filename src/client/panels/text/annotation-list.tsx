import { useState } from "react";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import { VirtualListbox } from "../../ui/virtual-listbox.tsx";
import { differingAnnotations } from "./text-annotations.ts";
import styles from "./text-panel.module.css";

const ROW_HEIGHT_PX = 26;

/** The flat list of the answer, where it says something else than its words did before anybody corrected them. */
export function AnnotationList({ answer }: { answer: RecognizedDocument }) {
  const { text } = useMessages().panels;
  const [index, setIndex] = useState(-1);
  const annotations = differingAnnotations(answer);
  if (annotations.length === 0) return null;
  const isAlone = answer.words.size === 0;
  return (
    <Section title={text.annotations} aside={annotations.length} fills className={styles["annotations"]}>
      <p className={styles["explanation"]}>{isAlone ? text.onlyAnnotationsText : text.annotationsText}</p>
      <VirtualListbox
        label={text.annotations}
        count={annotations.length}
        itemSizePx={ROW_HEIGHT_PX}
        selectedIndex={index}
        onSelect={setIndex}
        keyOf={(at) => annotations[at]?.id ?? String(at)}
        renderOption={(at) => (
          <span className={styles["annotation"]} dir="auto">
            {annotations[at]?.description}
            <small>{annotations[at]?.locale}</small>
          </span>
        )}
      />
    </Section>
  );
}
