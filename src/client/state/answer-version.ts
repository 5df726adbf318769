import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Provider, Wire } from "#core/recognition/provider.ts";
import type { ParseIssue } from "#core/recognition/result.ts";

declare const versionIdBrand: unique symbol;
export type VersionId = string & { readonly [versionIdBrand]: true };

/** How the sent picture differs from the file. Empty: the compressed pixels went as they are. */
export type SentChange = "metadata-removed" | "turned-upright" | "converted" | "downscaled" | "recompressed";

/** What went over the wire for one image; the status bar tells it. */
export interface SentImage {
  readonly size: Size;
  readonly bytes: number;
  readonly mediaType: string;
  readonly changes: readonly SentChange[];
}

export type AnswerOrigin =
  | {
      readonly kind: "live";
      readonly provider: Provider;
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
  readonly wire: Wire;
  readonly origin: AnswerOrigin;
  readonly document: RecognizedDocument;
  /** Places where the answer was not as the wire promises. */
  readonly issues: readonly ParseIssue[];
  /** This image's part of the answer as indented JSON text. */
  readonly rawText: string;
}
