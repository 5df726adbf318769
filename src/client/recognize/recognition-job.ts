import type { RawPlaces } from "#core/document/raw-places.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import type { AnswerFormat, ProviderLimits } from "#core/recognition/provider.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import type { LocatedIssue, Result } from "#core/recognition/result.ts";
import type { SentImage } from "#core/recognition/sent-image.ts";

/** An image made ready for the wire. */
export interface SendableImage {
  /** Base64 text. A Blob, so that it need not lie in the script's memory. */
  readonly base64: Blob;
  readonly sent: SentImage;
}

export type RecognitionProgress =
  | { readonly phase: "queued" }
  | { readonly phase: "preparing" }
  | {
      readonly phase: "waiting";
      readonly startedAtMs: number;
      readonly attempt: number;
      /** What the engine does, when it says so. */
      readonly step?: AnalysisStep;
    }
  | { readonly phase: "reading" };

/** What to ask and under which limits. */
export interface RecognitionQuestion {
  readonly settings: RecognitionSettings;
  readonly limits: ProviderLimits;
}

export interface RecognitionJob extends RecognitionQuestion {
  /** Images with the same content are asked about once. */
  readonly contentHash: string;
  /** Upright, full size: the space of the document's polygons. */
  readonly imageSize: Size;
  readonly prepare: (signal: AbortSignal) => Promise<Result<SendableImage, RecognitionError>>;
  readonly onProgress: (progress: RecognitionProgress) => void;
  /** Aborting it gives up this image alone; others of its batch go on. */
  readonly signal: AbortSignal;
  /** True asks again although the same question has an answer. */
  readonly isRepeat: boolean;
}

/** A live answer about one image, as it came. */
export interface RecognitionAnswer {
  readonly wire: AnswerFormat;
  readonly document: RecognizedDocument;
  readonly issues: readonly LocatedIssue[];
  /** This image's part of the answer as indented JSON text. */
  readonly rawText: string;
  readonly rawPlaces: RawPlaces;
  /** Name and version, when the answer tells. */
  readonly engine?: string;
  /** From sending the request to the last byte of the answer. */
  readonly durationMs: number;
  readonly attempts: number;
  readonly sent: SentImage;
}

export type RecognitionResult = Result<RecognitionAnswer, RecognitionError>;
