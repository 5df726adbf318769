import type { Size } from "#core/geometry/point.ts";
import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { RecognitionError } from "#core/recognition/error.ts";

declare const imageIdBrand: unique symbol;
export type ImageId = string & { readonly [imageIdBrand]: true };

/** Names an image; unique within a session. */
export function imageIdFrom(text: string): ImageId {
  return text as ImageId;
}

/** Where an image stands on its way from the drop to an answer. */
export type ImageProgress =
  /** Header and thumbnail are being read. */
  | { readonly phase: "opening" }
  /** The file cannot be used; the other files go on. */
  | { readonly phase: "refused"; readonly refusal: ImageRefusal }
  /** Open, and nothing was asked of an engine yet. */
  | { readonly phase: "ready" }
  | { readonly phase: "queued" }
  /** Being converted, scaled and encoded for sending. */
  | { readonly phase: "preparing" }
  /** On its way to the engine, or the engine is at work. */
  | {
      readonly phase: "waiting";
      readonly startedAtMs: number;
      readonly attempt: number;
      /** What the engine does, when it says so. */
      readonly step?: AnalysisStep;
    }
  /** The answer is here and being read. */
  | {
      readonly phase: "reading";
      /** Of a saved answer, once the file is here. */
      readonly bytes?: number;
      /** Taken in so far. */
      readonly records?: number;
    }
  | { readonly phase: "done" }
  | { readonly phase: "failed"; readonly error: RecognitionError }
  | { readonly phase: "cancelled" };

/** What is known of an image without its bytes; those stay in the image library. */
export interface ImageItem {
  readonly id: ImageId;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Upright, full size; known as soon as the header is read. */
  readonly imageSize?: Size;
  readonly contentHash?: string;
  /** Object address of a small picture; revoked when the image is removed. */
  readonly thumbnailUrl?: string;
  /** There is a saved answer only: it is drawn on plain paper of the size that the answer states. */
  readonly isPaper?: true;
  readonly progress: ImageProgress;
}

/** Whether there is work under way that can be cancelled. */
export function isBusy(item: ImageItem): boolean {
  const phases: readonly ImageProgress["phase"][] = ["opening", "queued", "preparing", "waiting", "reading"];
  return phases.includes(item.progress.phase);
}
