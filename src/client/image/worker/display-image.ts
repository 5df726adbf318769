import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { stripMetadata } from "../format/strip-metadata.ts";
import { scaleSize } from "../send/encode-to-fit.ts";
import { decodeUpright } from "./decode-upright.ts";
import { halvedCopies } from "./halved-copies.ts";
import type { AnswerTo } from "./protocol.ts";
import { readImageFile } from "./read-image-file.ts";

/** The picture for the screen; one with more than `maxPixels` as a smaller copy. */
export async function displayImage(file: Blob, maxPixels: number): Promise<Result<AnswerTo<"display">, ImageRefusal>> {
  const read = await readImageFile(file);
  if (!read.ok) return read;
  const { bytes, header } = read.value;
  const decoded = await decodeUpright({ bytes, header, stripped: stripMetadata(header.format, bytes) });
  if (!decoded.ok) return decoded;
  const imageSize = { width: decoded.value.width, height: decoded.value.height };
  const bitmap = await fitDisplay(decoded.value, maxPixels);
  return success({ kind: "display", bitmap, copies: await halvedCopies(bitmap), imageSize });
}

async function fitDisplay(bitmap: ImageBitmap, maxPixels: number): Promise<ImageBitmap> {
  const pixels = bitmap.width * bitmap.height;
  if (pixels <= maxPixels) return bitmap;
  const { width, height } = scaleSize(bitmap, Math.sqrt(maxPixels / pixels));
  const small = await createImageBitmap(bitmap, { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" });
  bitmap.close();
  return small;
}
