import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { SentChange, SentImage } from "#core/recognition/sent-image.ts";
import { mediaTypeOf } from "../format/image-format.ts";
import type { ImageFormat } from "../format/image-format.ts";
import type { ImageHeader } from "../format/read-header.ts";
import { stripMetadata } from "../format/strip-metadata.ts";
import type { StrippedImage } from "../format/strip-metadata.ts";
import { base64Blob } from "../send/base64-blob.ts";
import { contentHash } from "../send/content-hash.ts";
import { encodeToFit } from "../send/encode-to-fit.ts";
import type { EncodeAttempt, FittingPicture, SendLimits } from "../send/encode-to-fit.ts";
import { createCanvas, decodeUpright } from "./decode-upright.ts";
import { hasTransparency, isFlat } from "./pixel-traits.ts";
import type { AnswerTo } from "./protocol.ts";
import { readImageFile } from "./read-image-file.ts";

/** A JPEG that must be compressed again starts higher than a picture that is compressed for the first time. */
const RECOMPRESS_QUALITY = 0.95;
const CONVERT_QUALITY = 0.92;
/** A lossless picture up to this size stays lossless whatever is on it. */
const SMALL_PIXELS = 1_000_000;
const LOSSLESS: readonly ImageFormat[] = ["png", "gif", "bmp", "ico", "tiff"];

interface Source {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly header: ImageHeader;
  readonly stripped: StrippedImage | undefined;
}

interface Sendable {
  readonly sent: SentImage;
  readonly bytes: Uint8Array;
  readonly imageSize: Size;
}

/** Makes of a file what goes over the wire. */
export async function prepareImage(file: Blob, limits: SendLimits): Promise<Result<AnswerTo<"prepare">, ImageRefusal>> {
  const read = await readImageFile(file);
  if (!read.ok) return read;
  const { bytes, header } = read.value;
  const source = { bytes, header, stripped: stripMetadata(header.format, bytes) };
  const asIs = sendAsIs(source, limits);
  const made = asIs === undefined ? await encodeAnew(source, limits) : success(asIs);
  if (!made.ok) return made;
  const { sent, imageSize } = made.value;
  return success({
    kind: "prepare",
    sent,
    imageSize,
    base64: base64Blob(made.value.bytes),
    contentHash: await contentHash(bytes),
  });
}

/** JPEG and PNG that stand upright and fit keep their compressed pixels. */
function sendAsIs({ header, stripped }: Source, limits: SendLimits): Sendable | undefined {
  const { format, size, orientation } = header;
  const mediaType = mediaTypeOf(format);
  const isPlain = (format === "jpeg" || format === "png") && limits.mediaTypes.includes(mediaType);
  const fits = size.width * size.height <= limits.pixelsPerImage;
  if (!isPlain || !fits || orientation !== 1 || stripped === undefined) return undefined;
  if (stripped.sizeBytes > limits.bytesPerImage) return undefined;
  const changes: SentChange[] = stripped.removedBytes > 0 ? ["metadata-removed"] : [];
  const sent = { size, bytes: stripped.sizeBytes, mediaType, changes };
  return { sent, bytes: joinParts(stripped), imageSize: size };
}

function joinParts({ parts, sizeBytes }: StrippedImage): Uint8Array {
  const joined = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

async function encodeAnew(source: Source, limits: SendLimits): Promise<Result<Sendable, ImageRefusal>> {
  const decoded = await decodeUpright(source);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const imageSize = { width: bitmap.width, height: bitmap.height };
  const fitting = await encodeToFit({
    size: imageSize,
    limits,
    prefersPng: prefersPng(source.header, bitmap),
    quality: firstQuality(source.header.format),
    encode: (attempt) => encodeBitmap(bitmap, attempt),
  });
  bitmap.close();
  if (fitting === undefined) return failure({ kind: "cannot-fit", limitBytes: limits.bytesPerImage });
  const bytes = new Uint8Array(await fitting.blob.arrayBuffer());
  const { size, mediaType } = fitting.attempt;
  const changes = changesOf(source, imageSize, fitting);
  return success({ sent: { size, bytes: bytes.length, mediaType, changes }, bytes, imageSize });
}

function firstQuality(format: ImageFormat): number {
  return format === "jpeg" ? RECOMPRESS_QUALITY : CONVERT_QUALITY;
}

function prefersPng({ format }: ImageHeader, bitmap: ImageBitmap): boolean {
  if (format === "jpeg") return false;
  const isSmall = LOSSLESS.includes(format) && bitmap.width * bitmap.height <= SMALL_PIXELS;
  return isSmall || isFlat(bitmap) || hasTransparency(bitmap);
}

/** PNG keeps transparency; JPEG has none and gets white paper behind it, as print on a page has. */
async function encodeBitmap(bitmap: ImageBitmap, { mediaType, quality, size }: EncodeAttempt): Promise<Blob> {
  const { canvas, context } = createCanvas(size);
  if (mediaType === "image/jpeg") {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, size.width, size.height);
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  return canvas.convertToBlob({ type: mediaType, quality });
}

/** Of those that could not be cut: what was in them is gone with the new file. */
function canHoldExif(format: ImageFormat): boolean {
  return format === "jpeg" || format === "png" || format === "webp";
}

function changesOf({ header, stripped }: Source, imageSize: Size, { attempt }: FittingPicture): SentChange[] {
  const { size, mediaType, quality } = attempt;
  const isConverted = mediaType !== mediaTypeOf(header.format);
  const isJpeg = mediaType === "image/jpeg";
  const happened: Readonly<Record<SentChange, boolean>> = {
    "metadata-removed": stripped === undefined ? canHoldExif(header.format) : stripped.removedBytes > 0,
    "turned-upright": header.orientation !== 1,
    converted: isConverted,
    downscaled: size.width < imageSize.width || size.height < imageSize.height,
    recompressed: isJpeg && (!isConverted || quality < firstQuality(header.format)),
  };
  const all: SentChange[] = ["metadata-removed", "turned-upright", "converted", "downscaled", "recompressed"];
  return all.filter((change) => happened[change]);
}
