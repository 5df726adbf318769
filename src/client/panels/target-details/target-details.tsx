import { useMemo } from "react";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { recordOfTarget } from "../../state/target-record.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { cropBounds } from "../crop/crop-bounds.ts";
import { CropImage } from "../crop/crop-image.tsx";
import { FactList } from "./fact-list.tsx";
import { targetFacts } from "./target-facts.ts";
import styles from "./target-details.module.css";

interface TargetDetailsProps {
  readonly document: RecognizedDocument;
  readonly imageId: ImageId;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const CROP_SIDE_PX = 680;

/** What is known of the thing selected last: its picture and all its values. */
export function TargetDetails({ document, imageId, isOpen, onToggle }: TargetDetailsProps) {
  const { selection, filters } = useWorkspace();
  const messages = useMessages();
  const target = useStore(selection, selectPrimary);
  const selectedCount = useStore(selection, (state) => state.selected.length);
  const threshold = useStore(filters, (state) => state.threshold);
  const found = useMemo(
    () => (target === undefined ? undefined : recordOfTarget(document, target)),
    [document, target],
  );
  const { target: texts } = messages.panels;
  if (target === undefined || found === undefined) return <p className={styles["nothing"]}>{texts.nothing}</p>;
  const toggle = (
    <IconButton
      icon={isOpen ? "chevron-up" : "chevron-down"}
      isSmall
      label={isOpen ? texts.collapse : texts.expand}
      aria-expanded={isOpen}
      onClick={onToggle}
    />
  );
  const title = texts.position(texts.kinds[found.kind], found.number, found.count);
  const aside = selectedCount > 1 && texts.selected(selectedCount);
  return (
    <Section title={title} aside={[aside, <span key="toggle">{toggle}</span>]} className={styles["details"]}>
      {isOpen && (
        <div className={styles["body"]}>
          <Crop document={document} imageId={imageId} target={target} />
          <FactList facts={targetFacts(document, found, messages)} threshold={threshold} />
        </div>
      )}
    </Section>
  );
}

interface CropProps {
  readonly document: RecognizedDocument;
  readonly imageId: ImageId;
  readonly target: Target;
}

function Crop({ document, imageId, target }: CropProps) {
  const { target: texts } = useMessages().panels;
  const bounds = useMemo(() => {
    const whole = boundsOfTarget(document, target);
    return whole === undefined ? undefined : cropBounds(whole, document.imageSize);
  }, [document, target]);
  if (bounds === undefined) return <p className={styles["noCrop"]}>{texts.noCrop}</p>;
  return (
    <div className={styles["frame"]}>
      <CropImage
        imageId={imageId}
        bounds={bounds}
        maxSidePx={CROP_SIDE_PX}
        label={texts.crop}
        className={styles["crop"]}
      />
    </div>
  );
}
