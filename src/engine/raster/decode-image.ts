import sharp from "sharp";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { RgbImage } from "./gray-image.ts";

// One picture at a time a process: the cores belong to the recognisers, and a cache would make memory depend on history.
sharp.concurrency(1);
sharp.cache(false);
// Vector pictures may name other files, and animation of text is not worth a second parser of untrusted input.
sharp.block({ operation: ["VipsForeignLoadSvg", "VipsForeignLoadPdf", "VipsForeignLoadMagick"] });

export interface DecodeLimits {
  readonly maxPixels: number;
  /** Names of sharp; absent: every format that it reads. */
  readonly formats?: readonly string[];
}

export type DecodeError =
  | { readonly kind: "undecodable" }
  | { readonly kind: "too-many-pixels"; readonly width: number; readonly height: number };

const DECODE_SECONDS = 20;

/** The first picture of a file, upright (EXIF orientation applied), in sRGB, on a background that its text stands out from. */
export async function decodeImage(bytes: Uint8Array, limits: DecodeLimits): Promise<Result<RgbImage, DecodeError>> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false, failOn: "none" }).metadata();
    const { width, height, format } = header;
    if (limits.formats?.includes(format) === false) return failure({ kind: "undecodable" });
    if (width * height > limits.maxPixels) return failure({ kind: "too-many-pixels", width, height });
    return success(await decodePixels(bytes, limits.maxPixels));
  } catch {
    return failure({ kind: "undecodable" });
  }
}

/** A picture cut short still shows what came: every viewer opens it, and so do the services. */
async function decodePixels(bytes: Uint8Array, maxPixels: number): Promise<RgbImage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "none", pages: 1 })
    .timeout({ seconds: DECODE_SECONDS })
    .autoOrient()
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return toRgb(data, info);
}

interface RawPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Grey, grey with alpha, colour, or colour with alpha to plain colour. */
function toRgb(data: Uint8Array, info: RawPixels): RgbImage {
  const { width, height, channels } = info;
  if (channels === 3) return { width, height, data };
  const hasAlpha = channels === 2 || channels === 4;
  const isGray = channels < 3;
  const background = hasAlpha ? contrastingBackground(data, channels) : 0;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels, to += 3) {
    const alpha = hasAlpha ? (data[from + channels - 1] ?? 0) / 255 : 1;
    for (let k = 0; k < 3; k += 1) {
      const value = data[from + (isGray ? 0 : k)] ?? 0;
      rgb[to + k] = Math.round(value * alpha + background * (1 - alpha));
    }
  }
  return { width, height, data: rgb };
}

/** White under dark drawings, black under light ones: white letters on nothing must not vanish. */
function contrastingBackground(data: Uint8Array, channels: number): number {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < data.length; i += channels) {
    const alpha = data[i + channels - 1] ?? 0;
    weight += alpha;
    sum += (data[i] ?? 0) * alpha;
  }
  return weight > 0 && sum / weight > 160 ? 0 : 255;
}
