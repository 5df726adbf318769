import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import type { PanelProps } from "../panel-props.ts";
import { AnnotationSections } from "./annotation-sections.tsx";
import { ClassificationSections } from "./classification-sections.tsx";
import { ColorSection } from "./color-section.tsx";
import { ProductSection } from "./product-section.tsx";
import { SafeSearchSection } from "./safe-search-section.tsx";
import { CopySections, WebSections } from "./web-sections.tsx";

interface LabelsPanelProps extends PanelProps {
  /** Stands here as long as there is nothing to show; labels can be added all the same. */
  readonly empty: ReactNode;
}

/** What the answer says of the image as a whole. */
export function LabelsPanel({ imageId, version, document, empty }: LabelsPanelProps) {
  const { labels } = useMessages().panels;
  const { origin } = version;
  const isEstimate = origin.kind === "live" && origin.provider === "builtin";
  const contentNote = isEstimate ? labels.contentEstimate : undefined;
  return (
    <>
      {empty}
      <ClassificationSections classifications={document.classifications} moderationNote={contentNote} />
      <AnnotationSections document={document} />
      <SafeSearchSection safeSearch={document.safeSearch} note={contentNote} />
      <ColorSection colors={document.dominantColors} />
      <CopySections copies={document.imageCopies} />
      <WebSections web={document.webDetection} />
      <ProductSection imageId={imageId} document={document} />
    </>
  );
}
