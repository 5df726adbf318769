import type { LineRange } from "#core/document/raw-places.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import type { ImageId } from "../state/image-item.ts";
import type { AnswerVersion } from "../state/answer-version.ts";

/** What a panel shows: one answer about one image. */
export interface PanelProps {
  readonly imageId: ImageId;
  /** As received. */
  readonly version: AnswerVersion;
  /** The answer with the edits of a person: what is shown. */
  readonly document: ReviewedDocument;
}

/** For panels that lead to the raw answer, and for the raw answer. */
export interface RawPanelProps extends PanelProps {
  /** A line of the raw answer, counted from 0, that somebody was led to; the same object until there is another one. */
  readonly shownLine?: LineRange | undefined;
  /** Leads there. */
  readonly onShowLine?: ((line: number) => void) | undefined;
}
