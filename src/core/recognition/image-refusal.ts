import type { Size } from "../geometry/point.ts";

/** Why a file cannot be opened as an image. The numbers are for the sentence that tells the person. */
export type ImageRefusal =
  | { readonly kind: "empty" }
  /** Its bytes cannot be had: moved, changed or locked since it was chosen. */
  | { readonly kind: "unreadable" }
  /** Not an image at all; `looksLike` names what the first bytes say, such as `pdf`, `html`, `zip`. */
  | { readonly kind: "not-an-image"; readonly looksLike?: string }
  /** An image in a format that cannot be decoded here, such as `heic`. */
  | { readonly kind: "unsupported-format"; readonly format: string }
  | { readonly kind: "too-many-pixels"; readonly size: Size; readonly limitPixels: number }
  | { readonly kind: "side-too-long"; readonly size: Size; readonly limitSide: number }
  | { readonly kind: "file-too-large"; readonly sizeBytes: number; readonly limitBytes: number }
  /** The decoder gave up. */
  | { readonly kind: "damaged"; readonly format: string }
  /** Decoding took longer than allowed and was stopped. */
  | { readonly kind: "took-too-long"; readonly limitMs: number }
  /** Cannot be made small enough for what the engine accepts. */
  | { readonly kind: "cannot-fit"; readonly limitBytes: number };
