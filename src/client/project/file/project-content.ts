import type { History } from "#core/edit/history.ts";
import type { AnswerVersion, VersionId } from "../../state/answer-version.ts";
import type { ImageId, ImageItem } from "../../state/image-item.ts";
import type { ZipFault } from "../zip/zip-error.ts";

/** All that a project consists of, wherever it is kept. */
export interface ProjectContent {
  readonly name: string;
  /** Times are milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly activeId?: ImageId;
  /** In the order of the filmstrip. */
  readonly images: readonly ContentImage[];
}

export interface ContentImage {
  readonly facts: ImageFacts;
  /** None for an answer without its image. */
  readonly file?: Blob;
  /** Oldest first. */
  readonly answers: readonly ContentAnswer[];
  readonly shownId?: VersionId;
}

export type ImageFacts = Omit<ImageItem, "progress" | "thumbnailUrl">;

export interface ContentAnswer {
  readonly version: AnswerVersion;
  readonly history: History;
}

/** Why a project file is not read. */
export type ProjectFileFault =
  | ZipFault
  /** It holds something else. */
  | { readonly kind: "not-a-project" }
  /** Made by a newer app, in a form that this one does not know. */
  | { readonly kind: "newer"; readonly version: number }
  /** An entry that another one names. */
  | { readonly kind: "missing"; readonly name: string }
  | { readonly kind: "wrong"; readonly name: string; readonly path: string; readonly expected: string }
  | { readonly kind: "worker-failed"; readonly message: string };
