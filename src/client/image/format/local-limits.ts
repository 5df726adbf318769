import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { FileKind } from "./image-format.ts";

/**
 * What is opened here at most. 120 million pixels take 480 MB while they are decoded in a worker, and a small file can
 * claim any number; canvases take no more than 32,767 pixels on a side everywhere.
 */
const LOCAL_LIMITS = { fileBytes: 256 * 1024 * 1024, pixels: 120_000_000, side: 32_767 } as const;

/** Undefined for a picture that may be decoded. */
export function refuseKind(kind: FileKind): ImageRefusal | undefined {
  switch (kind.type) {
    case "image":
      return undefined;
    case "empty":
      return { kind: "empty" };
    case "undecodable":
      return { kind: "unsupported-format", format: kind.format };
    case "other":
      return kind.looksLike === "unknown"
        ? { kind: "not-an-image" }
        : { kind: "not-an-image", looksLike: kind.looksLike };
  }
}

export function refuseFileBytes(sizeBytes: number): ImageRefusal | undefined {
  const { fileBytes } = LOCAL_LIMITS;
  return sizeBytes > fileBytes ? { kind: "file-too-large", sizeBytes, limitBytes: fileBytes } : undefined;
}

/** To be asked before decoding. */
export function refuseSize(size: Size): ImageRefusal | undefined {
  if (size.width * size.height > LOCAL_LIMITS.pixels) {
    return { kind: "too-many-pixels", size, limitPixels: LOCAL_LIMITS.pixels };
  }
  const isTooLong = Math.max(size.width, size.height) > LOCAL_LIMITS.side;
  return isTooLong ? { kind: "side-too-long", size, limitSide: LOCAL_LIMITS.side } : undefined;
}
