import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { Explanation } from "./explanation.ts";
import type { Messages } from "./en.ts";

export function describeRefusal({ refusals }: Messages, refusal: ImageRefusal): Explanation {
  switch (refusal.kind) {
    case "empty":
      return refusals.empty();
    case "unreadable":
      return refusals.unreadable();
    case "not-an-image":
      return refusals.notAnImage(refusal.looksLike);
    case "unsupported-format":
      return refusals.unsupportedFormat(refusal.format);
    case "too-many-pixels":
      return refusals.tooManyPixels(refusal.size, refusal.limitPixels);
    case "side-too-long":
      return refusals.sideTooLong(refusal.size, refusal.limitSide);
    case "file-too-large":
      return refusals.fileTooLarge(refusal.sizeBytes, refusal.limitBytes);
    case "damaged":
      return refusals.damaged(refusal.format);
    case "took-too-long":
      return refusals.tookTooLong(refusal.limitMs);
    case "cannot-fit":
      return refusals.cannotFit(refusal.limitBytes);
  }
}
