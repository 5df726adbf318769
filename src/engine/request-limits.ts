import type { ProviderLimits, Wire } from "#core/recognition/provider.ts";

const MIB = 1024 * 1024;
/** Base64 characters that the field of the narrower wire holds. */
const MOST_CONTENT = 10 * MIB;

/** What the engine tells of itself, and what the app keeps to. */
export const ENGINE_LIMITS: ProviderLimits = {
  imagesPerBatch: 8,
  bytesPerImage: (MOST_CONTENT / 4) * 3,
  pixelsPerImage: 75_000_000,
  bytesPerRequest: 10 * MIB,
  featuresPerImage: 8,
};

/** Whose limits hold for a request: the engine's own, or those of the service whose wire it speaks. */
export type LimitsOf = "engine" | "vendor";

export interface RequestLimits {
  /** Of the file, not of its base64. */
  readonly bytesPerImage: number;
  readonly pixelsPerImage: number;
  /** Of the JSON. */
  readonly bytesPerRequest: number;
  /** Formats of files as the decoder names them, and the media types that a request may name; absent: any. */
  readonly formats?: readonly string[];
  readonly mediaTypes?: readonly string[];
}

/** As documented, of the formats those that the decoder reads. How many images and features there may be is part of the wire, and the same for both. */
const VENDOR_LIMITS: Readonly<Record<Wire, RequestLimits>> = {
  // No limit of the whole request is documented; eight files of 1 MB fit.
  "yandex-vision": {
    bytesPerImage: MIB,
    pixelsPerImage: 20_000_000,
    bytesPerRequest: 12 * MIB,
    formats: ["jpeg", "png"],
    mediaTypes: ["image", "image/jpeg", "image/jpg", "image/png"],
  },
  "google-vision": {
    bytesPerImage: 20 * MIB,
    pixelsPerImage: 75_000_000,
    bytesPerRequest: 10 * MIB,
    formats: ["jpeg", "png", "gif", "webp", "tiff", "bmp", "ico"],
  },
};

/** The engine takes bodies with every image as large as one may be: who sends them is the server in front of it. */
const OWN_LIMITS: RequestLimits = {
  ...ENGINE_LIMITS,
  bytesPerRequest: ENGINE_LIMITS.imagesPerBatch * MOST_CONTENT + MIB,
};

export function requestLimits(wire: Wire, limitsOf: LimitsOf): RequestLimits {
  return limitsOf === "vendor" ? VENDOR_LIMITS[wire] : OWN_LIMITS;
}
