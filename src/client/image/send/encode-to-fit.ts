import type { Size } from "#core/geometry/point.ts";

/** What an engine takes at most for one image. */
export interface SendLimits {
  /** Of the compressed picture, before base64. */
  readonly bytesPerImage: number;
  readonly pixelsPerImage: number;
  /** Accepted as they are. JPEG is always taken to be among them. */
  readonly mediaTypes: readonly string[];
}

export interface EncodeAttempt {
  readonly mediaType: "image/png" | "image/jpeg";
  /** 0..1; without meaning for PNG. */
  readonly quality: number;
  readonly size: Size;
}

export interface EncodeOptions {
  /** Upright, full size. */
  readonly size: Size;
  readonly limits: SendLimits;
  readonly prefersPng: boolean;
  /** Quality of the first JPEG. */
  readonly quality: number;
  readonly encode: (attempt: EncodeAttempt) => Promise<Blob>;
}

export interface FittingPicture {
  readonly blob: Blob;
  readonly attempt: EncodeAttempt;
}

/** Tried in this order after the first. Below 0.75, noise around letters costs more than fewer pixels do. */
const LOWER_QUALITIES = [0.85, 0.75];
const LOWEST_QUALITY = 0.75;
/** So far above the limit, a step of quality in between is not worth its time. */
const FAR_FACTOR = 2;
const SMALLEST_SIDE = 16;

/**
 * Encodes until the picture fits: down to the allowed pixels, then with lower quality, then smaller and smaller at the lowest
 * quality, for letters bear that better than losing pixels. Undefined when even a side of 16 pixels is too large.
 */
export async function encodeToFit(options: EncodeOptions): Promise<FittingPicture | undefined> {
  const { limits, encode } = options;
  const size = fitPixels(options.size, limits.pixelsPerImage);
  if (options.prefersPng && limits.mediaTypes.includes("image/png")) {
    const attempt: EncodeAttempt = { mediaType: "image/png", quality: 1, size };
    const blob = await encode(attempt);
    if (blob.size <= limits.bytesPerImage) return { blob, attempt };
  }
  let tried = await tryQualities(options, size);
  while (tried.blob.size > limits.bytesPerImage) {
    const smaller = scaleSize(tried.attempt.size, shrinkFactor(tried.blob.size, limits.bytesPerImage));
    if (Math.max(smaller.width, smaller.height) < SMALLEST_SIDE) return undefined;
    tried = await encodeJpeg(options, LOWEST_QUALITY, smaller);
  }
  return tried;
}

/** The first quality that fits, or the lowest. */
async function tryQualities(options: EncodeOptions, size: Size): Promise<FittingPicture> {
  const { bytesPerImage } = options.limits;
  let tried = await encodeJpeg(options, options.quality, size);
  for (const quality of LOWER_QUALITIES) {
    if (tried.blob.size <= bytesPerImage) return tried;
    const isFar = tried.blob.size > FAR_FACTOR * bytesPerImage;
    if (quality === LOWEST_QUALITY || !isFar) tried = await encodeJpeg(options, quality, size);
  }
  return tried;
}

async function encodeJpeg({ encode }: EncodeOptions, quality: number, size: Size): Promise<FittingPicture> {
  const attempt: EncodeAttempt = { mediaType: "image/jpeg", quality, size };
  return { blob: await encode(attempt), attempt };
}

/** Bytes go roughly with the area, but a smaller picture has more detail per pixel: hence a little less, and again if need be. */
function shrinkFactor(bytes: number, limitBytes: number): number {
  return Math.min(0.9, Math.max(0.25, Math.sqrt(limitBytes / bytes) * 0.97));
}

function fitPixels(size: Size, limitPixels: number): Size {
  const pixels = size.width * size.height;
  return pixels <= limitPixels ? size : scaleSize(size, Math.sqrt(limitPixels / pixels));
}

/** Rounded down, so that a limit of pixels holds; never below 1. */
export function scaleSize({ width, height }: Size, factor: number): Size {
  return { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) };
}
