import type { RawPlaces } from "#core/document/raw-places.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { AnswerFormat, Provider } from "#core/recognition/provider.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import type { LocatedIssue } from "#core/recognition/result.ts";
import type { SentImage } from "#core/recognition/sent-image.ts";

declare const versionIdBrand: unique symbol;
export type VersionId = string & { readonly [versionIdBrand]: true };

/** Names a version; unique within a session. */
export function versionIdFrom(text: string): VersionId {
  return text as VersionId;
}

export type AnswerOrigin =
  | {
      readonly kind: "live";
      readonly provider: Provider;
      /** What was asked. */
      readonly settings: RecognitionSettings;
      readonly engine?: string;
      readonly durationMs: number;
      readonly attempts: number;
      readonly sent: SentImage;
    }
  /** Read from a file that a person dropped. */
  | { readonly kind: "saved"; readonly fileName: string }
  /** Stored with a bundled sample, made by the named engine. */
  | { readonly kind: "sample"; readonly engine: string };

/** One engine's answer about one image. Immutable: analysing again adds a version. */
export interface AnswerVersion {
  readonly id: VersionId;
  readonly wire: AnswerFormat;
  readonly origin: AnswerOrigin;
  /** When it came in; milliseconds since 1970. */
  readonly receivedAtMs?: number;
  readonly document: RecognizedDocument;
  /** Places where the answer was not as the wire promises. */
  readonly issues: readonly LocatedIssue[];
  /** This image's part of the answer as indented JSON text. */
  readonly rawText: string;
  /** Which lines of it the records of the document came from, when known. */
  readonly rawPlaces?: RawPlaces;
}
