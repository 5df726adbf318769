import sharp from "sharp";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { BitmapPlace } from "./bitmap-header.ts";
import { readBitmapHeader } from "./bitmap-header.ts";
import { readBitmap } from "./bitmap.ts";
import { fileKind, HEIC_NAME } from "./file-kind.ts";
import type { RgbImage } from "./gray-image.ts";
import { largestIconPicture, readIconBitmap } from "./icon.ts";
import { rgbFromRaw } from "./raw-picture.ts";
import type { RawPicture } from "./raw-picture.ts";

// One picture at a time a process: the cores belong to the recognisers, and a cache would make memory depend on history.
sharp.concurrency(1);
sharp.cache(false);
// Vector pictures may name other files, and animation of text is not worth a second parser of untrusted input.
sharp.block({ operation: ["VipsForeignLoadSvg", "VipsForeignLoadPdf", "VipsForeignLoadMagick"] });

export interface DecodeLimits {
  readonly maxPixels: number;
  /** Names of sharp, `bmp` and `ico`; absent: every format that is read. */
  readonly formats?: readonly string[];
}

export type DecodeError =
  /** `found` names a file whose format is known and not read, for a sentence: "a PDF file". */
  | { readonly kind: "undecodable"; readonly found?: string }
  | { readonly kind: "too-many-pixels"; readonly width: number; readonly height: number };

const DECODE_SECONDS = 20;

/** The first picture of a file, upright (EXIF orientation applied), in sRGB, on a background that its text stands out from. */
export async function decodeImage(bytes: Uint8Array, limits: DecodeLimits): Promise<Result<RgbImage, DecodeError>> {
  try {
    const decoded = await decodeKind(bytes, limits);
    return decoded.ok ? success(rgbFromRaw(decoded.value)) : decoded;
  } catch {
    return failure({ kind: "undecodable" });
  }
}

type Decoded = Result<RawPicture, DecodeError>;

async function decodeKind(bytes: Uint8Array, limits: DecodeLimits): Promise<Decoded> {
  const kind = fileKind(bytes);
  switch (kind.type) {
    case "not-read":
      return failure({ kind: "undecodable", found: kind.name });
    case "bitmap":
      return takes(limits, "bmp") ? decodeBitmap(bytes, limits, placeInFile(bytes)) : failure({ kind: "undecodable" });
    case "icon":
      return takes(limits, "ico") ? await decodeIcon(bytes, limits) : failure({ kind: "undecodable" });
    case "image-sequence":
      return await decodeWithSharp(asStillPicture(bytes), limits);
    case "other":
      return await decodeWithSharp(bytes, limits);
  }
}

function takes({ formats }: DecodeLimits, format: string): boolean {
  return formats?.includes(format) !== false;
}

function tooManyPixels({ width, height }: Pick<RawPicture, "width" | "height">, limits: DecodeLimits) {
  return width * height > limits.maxPixels ? failure({ kind: "too-many-pixels", width, height } as const) : undefined;
}

const FILE_HEADER_BYTES = 14;

function placeInFile(bytes: Uint8Array): BitmapPlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { headerAt: FILE_HEADER_BYTES, pixelsAt: view.getUint32(10, true) };
}

function decodeBitmap(bytes: Uint8Array, limits: DecodeLimits, place: BitmapPlace): Decoded {
  const header = readBitmapHeader(bytes, place);
  return tooManyPixels(header, limits) ?? success(readBitmap(bytes, header));
}

async function decodeIcon(bytes: Uint8Array, limits: DecodeLimits): Promise<Decoded> {
  const picture = largestIconPicture(bytes);
  if (picture.isPng) return await decodeWithSharp(picture.bytes, { maxPixels: limits.maxPixels });
  const header = readBitmapHeader(picture.bytes, { headerAt: 0 });
  return tooManyPixels(header, limits) ?? success(readIconBitmap(picture.bytes, header));
}

/** libvips knows AVIF by its still brand only; the first picture of a sequence is stored as a still one as well. */
function asStillPicture(bytes: Uint8Array): Uint8Array {
  const still = Buffer.from(bytes);
  still.write("avif", 8, "latin1");
  return still;
}

async function decodeWithSharp(bytes: Uint8Array, limits: DecodeLimits): Promise<Decoded> {
  const header = await sharp(bytes, { limitInputPixels: false, failOn: "none" }).metadata();
  const { format, compression } = header;
  if (!takes(limits, format)) return failure({ kind: "undecodable" });
  if (compression === "hevc") return failure({ kind: "undecodable", found: HEIC_NAME });
  return tooManyPixels(header, limits) ?? success(await decodePixels(bytes, limits.maxPixels, strictnessFor(format)));
}

/**
 * A picture cut short still shows what came: every viewer opens it, and so do the services. TIFF is the exception: libvips
 * takes parts that it cannot decompress at all for black ones.
 */
function strictnessFor(format: string): "none" | "error" {
  return format === "tiff" ? "error" : "none";
}

async function decodePixels(bytes: Uint8Array, maxPixels: number, strictness: "none" | "error"): Promise<RawPicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: strictness, pages: 1 })
    .timeout({ seconds: DECODE_SECONDS })
    .autoOrient()
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
}
