import type { Size } from "#core/geometry/point.ts";
import type { HistoryStep } from "#core/edit/history.ts";
import type { AnswerFormat } from "#core/recognition/provider.ts";
import type { ImageFormat } from "../../image/format/image-format.ts";
import type { AnswerMessage } from "../../recognize/answer-messages.ts";
import type { AnswerOrigin, VersionId } from "../../state/answer-version.ts";
import type { ImageId } from "../../state/image-item.ts";
import type { ProjectId } from "../../state/project-store.ts";

/** Key: id. */
export interface ProjectRecord {
  readonly id: ProjectId;
  readonly name: string;
  /** Times are milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly openedAtMs: number;
  /** In the trash since then. */
  readonly trashedAtMs?: number;
  /** Of the filmstrip. */
  readonly order: readonly ImageId[];
  readonly activeId?: ImageId;
  /** Bytes of the images' files. */
  readonly sizeBytes: number;
  /** The window that may write; a write of any other one is refused. */
  readonly writer: string;
}

/** Key: project, id. */
export interface ImageRecord {
  readonly projectId: ProjectId;
  readonly id: ImageId;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly imageSize?: Size;
  readonly contentHash?: string;
  readonly isPaper?: true;
  /** Oldest first. */
  readonly versionIds: readonly VersionId[];
  readonly shownId?: VersionId;
  /** An answer was on its way. */
  readonly isAsked?: true;
}

/** Key: project, id. Apart from what is known of the image, so that changing that never copies the bytes. */
export interface FileRecord {
  readonly projectId: ProjectId;
  readonly id: ImageId;
  readonly file: File;
  readonly format: ImageFormat;
  readonly thumbnail: Blob;
}

/** Key: project, id. Its content is in parts of a size that can be read without holding up the page. */
export interface AnswerRecord {
  readonly projectId: ProjectId;
  readonly id: VersionId;
  readonly imageId: ImageId;
  readonly wire: AnswerFormat;
  readonly origin: AnswerOrigin;
  readonly receivedAtMs?: number;
  readonly partCount: number;
}

/** Key: project, version, number. */
export interface AnswerPartRecord {
  readonly projectId: ProjectId;
  readonly versionId: VersionId;
  readonly number: number;
  readonly message: AnswerMessage;
}

/** Key: project, version, seq. */
export interface EditRecord {
  readonly projectId: ProjectId;
  readonly versionId: VersionId;
  /** Counts up from 0 within the version. */
  readonly seq: number;
  readonly step: HistoryStep;
}

export const STORES = ["projects", "images", "files", "answers", "answerParts", "edits"] as const;

export type StoreName = (typeof STORES)[number];

/** All keys that begin with these parts. */
export function keysOf(...parts: readonly (string | number)[]): IDBKeyRange {
  // An array sorts after every text and number.
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
