import type { ProviderLimits } from "#core/recognition/provider.ts";
import type { SendableImage } from "./recognition-job.ts";

export interface Packing {
  /** Positions of the images, in their order; every batch is within the limits. */
  readonly batches: readonly (readonly number[])[];
  /** Positions of those that no request could carry. */
  readonly oversize: readonly number[];
}

export interface PackingLimits extends ProviderLimits {
  /** The text around each image's content. */
  readonly overheadBytes: number;
}

/** Fills one request after the other, keeping the order. */
export function packBatches(images: readonly SendableImage[], limits: PackingLimits): Packing {
  const batches: number[][] = [];
  const oversize: number[] = [];
  let room = 0;
  for (const [position, image] of images.entries()) {
    const bytes = image.base64.size + limits.overheadBytes;
    if (isOversize(image, limits)) {
      oversize.push(position);
      continue;
    }
    const last = batches.at(-1);
    if (last !== undefined && last.length < limits.imagesPerBatch && bytes <= room) {
      last.push(position);
      room -= bytes;
    } else {
      batches.push([position]);
      room = limits.bytesPerRequest - bytes;
    }
  }
  return { batches, oversize };
}

function isOversize({ base64, sent }: SendableImage, limits: PackingLimits): boolean {
  return (
    sent.bytes > limits.bytesPerImage ||
    sent.size.width * sent.size.height > limits.pixelsPerImage ||
    base64.size + limits.overheadBytes > limits.bytesPerRequest
  );
}
