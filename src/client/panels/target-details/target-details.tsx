import { useMemo } from "react";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget, polygonOfTarget } from "../../state/target-geometry.ts";
import { recordOfTarget } from "../../state/target-record.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { DEFAULT_SETTINGS } from "../../state/settings-store.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Splitter } from "../../ui/splitter.tsx";
import { cropBounds, widenedBounds } from "../crop/crop-bounds.ts";
import { CropImage } from "../crop/crop-image.tsx";
import { RecordFields } from "../review/record-fields.tsx";
import { useShownSelection } from "../shown-selection.ts";
import { WordReview } from "../review/word-review.tsx";
import { FactList } from "./fact-list.tsx";
import { targetFacts } from "./target-facts.ts";
import styles from "./target-details.module.css";

interface TargetDetailsProps {
  readonly document: ReviewedDocument;
  /** As received. */
  readonly answer: RecognizedDocument;
  readonly imageId: ImageId;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const CROP_SIDE_PX = 680;
/** However high it was made in another window: the panel below keeps more room. */
const MOST_HEIGHT = "38vh";
/** A word is shown in a strip of the line it stands in. */
const STRIP_ASPECT = 4.6;
/** What is less wide than this gets a higher frame. */
const TALL_ASPECT = 3;

/** What is known of the thing selected last: its picture and all its values. */
export function TargetDetails({ document, answer, imageId, isOpen, onToggle }: TargetDetailsProps) {
  const { filters, settings } = useWorkspace();
  const messages = useMessages();
  const selected = useShownSelection();
  const target = selected.at(-1);
  const heightPx = useStore(settings, ({ detailsHeightPx }) => detailsHeightPx);
  const threshold = useStore(filters, (state) => state.threshold);
  const found = useMemo(
    () => (target === undefined ? undefined : recordOfTarget(document, target)),
    [document, target],
  );
  const { target: texts } = messages.panels;
  if (target === undefined || found === undefined) return null;
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
  const aside = selected.length > 1 && texts.selected(selected.length);
  return (
    <>
      <Section title={title} aside={[aside, <span key="toggle">{toggle}</span>]}>
        {isOpen && (
          <div className={styles["body"]} style={{ maxHeight: `min(${String(heightPx)}px, ${MOST_HEIGHT})` }}>
            <Crop document={document} imageId={imageId} target={target} />
            {found.kind === "word" && <WordReview document={document} word={found.record} />}
            <FactList facts={targetFacts({ document, answer }, found, messages)} threshold={threshold} />
            <RecordFields document={document} target={target} />
          </div>
        )}
      </Section>
      {isOpen ? <HeightSplitter /> : <div className={styles["edge"]} />}
    </>
  );
}

/** Between what is told of the selection and the panel below it. */
function HeightSplitter() {
  const { settings } = useWorkspace();
  const { detailsHeight } = useMessages().panels;
  const value = useStore(settings, ({ detailsHeightPx }) => detailsHeightPx);
  const change = (detailsHeightPx: number) => {
    settings.getState().change({ detailsHeightPx });
  };
  return (
    <Splitter
      label={detailsHeight}
      value={value}
      min={72}
      max={640}
      side="above"
      onChange={change}
      onReset={() => {
        change(DEFAULT_SETTINGS.detailsHeightPx);
      }}
    />
  );
}

interface CropProps {
  readonly document: RecognizedDocument;
  readonly imageId: ImageId;
  readonly target: Target;
}

function Crop({ document, imageId, target }: CropProps) {
  const { target: texts } = useMessages().panels;
  const bounds = useMemo(() => boundsOfCrop(document, target), [document, target]);
  if (bounds === undefined) return <p className={styles["noCrop"]}>{texts.noCrop}</p>;
  const polygon = polygonOfTarget(document, target);
  const isTall = boundsWidth(bounds) < TALL_ASPECT * boundsHeight(bounds);
  return (
    <div className={classNames(styles["frame"], isTall && styles["tall"])}>
      <CropImage
        imageId={imageId}
        bounds={bounds}
        maxSidePx={CROP_SIDE_PX}
        label={texts.crop}
        className={styles["crop"]}
      />
      {polygon !== undefined && (
        <svg className={styles["outline"]} viewBox={viewBoxOf(bounds)} aria-hidden="true">
          <polygon points={polygon.join(" ")} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </div>
  );
}

function boundsOfCrop(document: RecognizedDocument, target: Target): Bounds | undefined {
  const whole = boundsOfTarget(document, target);
  const cut = whole === undefined ? undefined : cropBounds(whole, document.imageSize);
  return cut === undefined ? undefined : widenedBounds(cut, document.imageSize, STRIP_ASPECT);
}

function viewBoxOf(bounds: Bounds): string {
  return [bounds.minX, bounds.minY, boundsWidth(bounds), boundsHeight(bounds)].join(" ");
}
