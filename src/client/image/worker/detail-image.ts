import type { Bounds } from "#core/geometry/bounds.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { planCrop } from "../crop-bitmap.ts";
import { stripMetadata } from "../format/strip-metadata.ts";
import { decodeUpright } from "./decode-upright.ts";
import type { AnswerTo } from "./protocol.ts";
import { readImageFile } from "./read-image-file.ts";

/** Cut from the file anew: to keep all pixels of a huge picture would cost half a gigabyte for as long as it is looked at. */
export async function detailImage(file: Blob, bounds: Bounds): Promise<Result<AnswerTo<"detail">, ImageRefusal>> {
  const read = await readImageFile(file);
  if (!read.ok) return read;
  const { bytes, header } = read.value;
  const decoded = await decodeUpright({ bytes, header, stripped: stripMetadata(header.format, bytes) });
  if (!decoded.ok) return decoded;
  const whole = decoded.value;
  const { x, y, width, height } = planCrop({ bounds, maxSide: Infinity }, whole, 1);
  const bitmap = await createImageBitmap(whole, x, y, width, height);
  whole.close();
  return success({ kind: "detail", bitmap, bounds: { minX: x, minY: y, maxX: x + width, maxY: y + height } });
}
