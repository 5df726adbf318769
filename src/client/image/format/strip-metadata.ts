import { createByteReader } from "./byte-reader.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ImageFormat } from "./image-format.ts";
import { isFrameMarker, JPEG_END_OF_IMAGE, JPEG_START_OF_SCAN, readJpegSegments } from "./jpeg-segments.ts";
import type { JpegSegment } from "./jpeg-segments.ts";
import { PNG_SIGNATURE_BYTES, readPngChunks } from "./png-chunks.ts";
import { readWebpChunks } from "./webp-chunks.ts";

/** The same compressed pixels with nothing private around them. */
export interface StrippedImage {
  /** In order, to be joined; views of the original wherever possible. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly sizeBytes: number;
  /** 0: there was nothing to remove. */
  readonly removedBytes: number;
}

/**
 * Cuts off EXIF (with its position and orientation), XMP, comments, text, previews, further frames and whatever follows the
 * picture. What says how the pixels are to be read stays: colour profile, gamma, resolution. Undefined when the file is
 * not orderly enough to cut without touching pixels, or when the format cannot be cut.
 */
export function stripMetadata(format: ImageFormat, bytes: Uint8Array<ArrayBuffer>): StrippedImage | undefined {
  const parts = stripperOf(format)?.(bytes);
  if (parts === undefined) return undefined;
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, 0);
  return { parts, sizeBytes, removedBytes: bytes.length - sizeBytes };
}

type Stripper = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>[] | undefined;

function stripperOf(format: ImageFormat): Stripper | undefined {
  const strippers: Partial<Record<ImageFormat, Stripper>> = { jpeg: stripJpeg, png: stripPng, webp: stripWebp };
  return strippers[format];
}

/** Unit and density are kept, a preview picture is not. */
const JFIF_BYTES = 18;
const JFIF_PREVIEW_AT = 16;

function stripJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  const { segments, isClean } = readJpegSegments(bytes);
  const has = (test: (marker: number) => boolean) => segments.some(({ marker }) => test(marker));
  if (!isClean || !has(isFrameMarker) || !has((marker) => marker === JPEG_START_OF_SCAN)) return undefined;
  const reader = createByteReader(bytes, "big");
  const parts = segments.flatMap((segment) => keptJpegPart(bytes, reader, segment));
  return [bytes.subarray(0, 2), ...parts];
}

function keptJpegPart(
  bytes: Uint8Array<ArrayBuffer>,
  reader: ByteReader,
  { marker, start, end }: JpegSegment,
): Uint8Array<ArrayBuffer>[] {
  const whole = bytes.subarray(start, end);
  const startsWith = (mark: string) => reader.ascii(start + 4, mark.length) === mark;
  if (marker === 0xe0) return startsWith("JFIF\0") && whole.length >= JFIF_BYTES ? [jfifWithoutPreview(whole)] : [];
  if (marker === 0xe2) return startsWith("ICC_PROFILE\0") ? [whole] : [];
  // Tells how CMYK and YCCK are stored.
  if (marker === 0xee) return startsWith("Adobe") ? [whole] : [];
  const isTableOrScan = (marker >= 0xc0 && marker <= 0xcf) || (marker >= JPEG_END_OF_IMAGE && marker <= 0xdf);
  return isTableOrScan ? [whole] : [];
}

function jfifWithoutPreview(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (segment.length === JFIF_BYTES && segment[JFIF_PREVIEW_AT] === 0) return segment;
  const short = segment.slice(0, JFIF_BYTES);
  short.set([0, JFIF_BYTES - 2], 2);
  short.set([0, 0], JFIF_PREVIEW_AT);
  return short;
}

const PNG_KEPT = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs".split(" "));

function stripPng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  const { chunks, isClean } = readPngChunks(bytes);
  // A capital first letter means that the picture cannot be understood without the chunk.
  const hasUnknown = chunks.some(({ type }) => /^[A-Z]/.test(type) && !PNG_KEPT.has(type));
  if (!isClean || hasUnknown) return undefined;
  const kept = chunks.filter(({ type }) => PNG_KEPT.has(type));
  return [bytes.subarray(0, PNG_SIGNATURE_BYTES), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
}

const WEBP_KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const WEBP_EXIF_AND_XMP_FLAGS = 0x0c;

function stripWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  const { chunks, isClean } = readWebpChunks(bytes);
  if (!isClean) return undefined;
  const kept = chunks.filter(({ type }) => WEBP_KEPT.has(type)).map(({ start, end }) => bytes.slice(start, end));
  const first = kept[0];
  if (first === undefined) return undefined;
  if (chunks[0]?.type === "VP8X") first[8] = (first[8] ?? 0) & ~WEBP_EXIF_AND_XMP_FLAGS;
  const header = bytes.slice(0, 12);
  const size = kept.reduce((sum, part) => sum + part.length, header.length - 8);
  new DataView(header.buffer).setUint32(4, size, true);
  return [header, ...kept];
}
