import type { DocumentLists, DocumentTables, ListName } from "#core/document/document-tables.ts";
import type { RawPlaces } from "#core/document/raw-places.ts";
import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { AnswerFormat, Wire } from "#core/recognition/provider.ts";
import type { LocatedIssue, ParseIssue } from "#core/recognition/result.ts";
import type { AnswerContext } from "#wire/parsed-answer.ts";
import type { SavedAnswerError } from "#wire/saved-answer.ts";

/** What the worker is asked to read. The bytes are UTF-8 JSON and are given away, not copied. */
export type AnswerSource =
  | { readonly kind: "response"; readonly bytes: ArrayBuffer; readonly wire: Wire; readonly context: AnswerContext }
  /** Without a size each of its images has the size that the answer itself states. */
  | { readonly kind: "saved"; readonly bytes: ArrayBuffer; readonly imageSize?: Size };

/** Why nothing could be read from an answer. */
export type ReadFailure =
  | { readonly kind: "not-json"; readonly message: string }
  /** A format of recognised text that has a name and is not read here. */
  | { readonly kind: "other-format"; readonly format: string }
  | { readonly kind: "too-many-images"; readonly got: number; readonly expected: number }
  | { readonly kind: "too-deep" }
  | { readonly kind: "worker-failed"; readonly message: string }
  | { readonly kind: "not-an-answer"; readonly reason: SavedAnswerError };

export interface ReadImage {
  readonly document: RecognizedDocument;
  readonly issues: readonly LocatedIssue[];
  /** This image's part of the answer as indented JSON text. */
  readonly rawText: string;
  /** Which lines of it the records came from. */
  readonly rawPlaces: RawPlaces;
  readonly hasAnswer: boolean;
}

export interface ReadAnswer {
  readonly wire: AnswerFormat;
  readonly images: readonly ReadImage[];
  readonly issues: readonly ParseIssue[];
  readonly requestError?: AnswerError;
}

type RecordOf<T> = T extends ReadonlyMap<string, infer V> ? V : never;

/** All records of a document as lists. */
export type DocumentRecords = { readonly [K in keyof DocumentTables]: readonly RecordOf<DocumentTables[K]>[] } & Omit<
  DocumentLists,
  keyof DocumentHead
> & {
    readonly issues: readonly LocatedIssue[];
  };

/** Few enough records that taking them in does not hold up a frame. */
export type RecordChunk = Partial<DocumentRecords>;

/** What of a document is no list. */
export type DocumentHead = Omit<RecognizedDocument, keyof DocumentTables | ListName>;

export type AnswerMessage =
  | {
      readonly kind: "image";
      readonly head: DocumentHead;
      readonly hasAnswer: boolean;
    }
  /** Of the image named last, as are pieces of text. */
  | { readonly kind: "records"; readonly chunk: RecordChunk }
  | { readonly kind: "raw-text"; readonly piece: string }
  /** After the text. The buffers are given away, not copied. */
  | { readonly kind: "raw-places"; readonly places: RawPlaces }
  | {
      readonly kind: "end";
      readonly wire: AnswerFormat;
      readonly issues: readonly ParseIssue[];
      readonly requestError?: AnswerError;
    }
  | { readonly kind: "failed"; readonly failure: ReadFailure };
