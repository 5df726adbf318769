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

/** Tried in this order at each size. Below 0.75, noise around letters costs more than fewer pixels do. */
const LOWER_QUALITIES = [0.85, 0.75];
/** More than this above the limit cannot be won by quality alone. */
const HOPELESS_FACTOR = 3;
const SMALLEST_SIDE = 16;

/**
 * Encodes until the picture fits: pixels first, then quality, then smaller and smaller. Undefined when even a picture with
 * a side of 16 pixels is too large.
 */
export async function encodeToFit(options: EncodeOptions): Promise<FittingPicture | undefined> {
  const { limits, encode } = options;
  let size = fitPixels(options.size, limits.pixelsPerImage);
  if (options.prefersPng && limits.mediaTypes.includes("image/png")) {
    const attempt: EncodeAttempt = { mediaType: "image/png", quality: 1, size };
    const blob = await encode(attempt);
    if (blob.size <= limits.bytesPerImage) return { blob, attempt };
  }
  while (Math.max(size.width, size.height) >= SMALLEST_SIDE || size === options.size) {
    const tried = await tryQualities(options, size);
    if (tried.blob.size <= limits.bytesPerImage) return tried;
    size = scaleSize(size, shrinkFactor(tried.blob.size, limits.bytesPerImage));
  }
  return undefined;
}

/** The first quality that fits, or the last one tried. */
async function tryQualities({ limits, quality, encode }: EncodeOptions, size: Size): Promise<FittingPicture> {
  const jpeg = async (at: number): Promise<FittingPicture> => {
    const attempt: EncodeAttempt = { mediaType: "image/jpeg", quality: at, size };
    return { blob: await encode(attempt), attempt };
  };
  let tried = await jpeg(quality);
  for (const lower of LOWER_QUALITIES.filter((each) => each < quality)) {
    const isDecided =
      tried.blob.size <= limits.bytesPerImage || tried.blob.size > HOPELESS_FACTOR * limits.bytesPerImage;
    if (isDecided) return tried;
    tried = await jpeg(lower);
  }
  return tried;
}

/** Bytes go with the area; a little less, so that the next attempt mostly fits. */
function shrinkFactor(bytes: number, limitBytes: number): number {
  return Math.min(0.9, Math.max(0.25, Math.sqrt(limitBytes / bytes) * 0.95));
}

function fitPixels(size: Size, limitPixels: number): Size {
  const pixels = size.width * size.height;
  return pixels <= limitPixels ? size : scaleSize(size, Math.sqrt(limitPixels / pixels));
}

/** Rounded down, so that a limit of pixels holds; never below 1. */
export function scaleSize({ width, height }: Size, factor: number): Size {
  return { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) };
}
