import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { Result } from "#core/recognition/result.ts";
import type { SentImage } from "#core/recognition/sent-image.ts";
import type { ImageFormat } from "../format/image-format.ts";
import type { SendLimits } from "../send/encode-to-fit.ts";

/** What a worker can be asked for. The file comes along each time: a worker remembers nothing. */
export type ImageTask =
  | { readonly kind: "open"; readonly file: Blob }
  | { readonly kind: "display"; readonly file: Blob; readonly maxPixels: number }
  | { readonly kind: "detail"; readonly file: Blob; readonly bounds: Bounds }
  | { readonly kind: "prepare"; readonly file: Blob; readonly limits: SendLimits };

/** Answers, under the name of the question. */
export type ImageAnswer =
  | {
      readonly kind: "open";
      readonly format: ImageFormat;
      /** Upright, full size. */
      readonly imageSize: Size;
      /** SHA-256 of the file, hexadecimal. */
      readonly contentHash: string;
      readonly thumbnail: Blob;
    }
  | {
      readonly kind: "display";
      readonly bitmap: ImageBitmap;
      /** Halved again and again, largest first, for drawing zoomed out. */
      readonly copies: readonly ImageBitmap[];
      readonly imageSize: Size;
    }
  /** A part of the picture, pixel by pixel; `bounds` are whole pixels of it. */
  | { readonly kind: "detail"; readonly bitmap: ImageBitmap; readonly bounds: Bounds }
  | {
      readonly kind: "prepare";
      readonly sent: SentImage;
      readonly base64: Blob;
      readonly contentHash: string;
      readonly imageSize: Size;
    };

export type AnswerTo<K extends ImageTask["kind"]> = Extract<ImageAnswer, { readonly kind: K }>;

export interface WorkerRequest {
  readonly requestId: number;
  readonly task: ImageTask;
}

export interface WorkerReply {
  readonly requestId: number;
  readonly result: Result<ImageAnswer, ImageRefusal>;
}
