import type { ImageId } from "../state/image-item.ts";
import type { AnswerVersion } from "../state/answer-version.ts";

/** What a panel shows: one answer about one image. */
export interface PanelProps {
  readonly imageId: ImageId;
  readonly version: AnswerVersion;
}
