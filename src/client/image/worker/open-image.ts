import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { stripMetadata } from "../format/strip-metadata.ts";
import { contentHash } from "../send/content-hash.ts";
import { scaleSize } from "../send/encode-to-fit.ts";
import { createCanvas, decodeUpright } from "./decode-upright.ts";
import type { AnswerTo } from "./protocol.ts";
import { readImageFile } from "./read-image-file.ts";

/** Longest side of a small picture for the filmstrip, in pixels: twice what it takes on the screen. */
const THUMBNAIL_SIDE = 256;

/** Decodes once, to be sure that the file can be shown at all. */
export async function openImage(file: Blob): Promise<Result<AnswerTo<"open">, ImageRefusal>> {
  const read = await readImageFile(file);
  if (!read.ok) return read;
  const { bytes, header } = read.value;
  const decoded = await decodeUpright({ bytes, header, stripped: stripMetadata(header.format, bytes) });
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const imageSize: Size = { width: bitmap.width, height: bitmap.height };
  const [thumbnail, hash] = await Promise.all([drawThumbnail(bitmap), contentHash(bytes)]);
  bitmap.close();
  return success({ kind: "open", format: header.format, imageSize, contentHash: hash, thumbnail });
}

async function drawThumbnail(bitmap: ImageBitmap): Promise<Blob> {
  const factor = THUMBNAIL_SIDE / Math.max(bitmap.width, bitmap.height);
  const size = factor < 1 ? scaleSize(bitmap, factor) : { width: bitmap.width, height: bitmap.height };
  const { canvas, context } = createCanvas(size);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  return canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
}
