import { uprightMap, uprightSize } from "#core/geometry/orientation.ts";
import type { Orientation } from "#core/geometry/orientation.ts";
import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { mediaTypeOf } from "../format/image-format.ts";
import { refuseSize } from "../format/local-limits.ts";
import type { ImageHeader } from "../format/read-header.ts";
import type { StrippedImage } from "../format/strip-metadata.ts";
import { decodeTiff } from "../tiff/decode-tiff.ts";

export interface DecodeInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly header: ImageHeader;
  readonly stripped: StrippedImage | undefined;
}

/**
 * Pixels as they stand upright. The rule that applies orientation exactly once:
 *
 * - Chromium turns JPEG, PNG and AVIF upright while decoding, and `imageOrientation: "none"` does not stop it (seen in
 *   version 156: the option is another word for `from-image`). So it is not asked to: it decodes the stripped file, which has
 *   no EXIF, and gives stored pixels. We turn those by the tag that our own reader found. The picture on the screen and the
 *   picture that is sent thus come from the same bytes and the same tag.
 * - A file that cannot be stripped is decoded whole: the browser turns it, we do not.
 * - AVIF is turned by the decoder (`irot`, `imir`); GIF, BMP and ICO have no orientation.
 * - TIFF goes through our own decoder, which gives stored pixels; we turn them.
 */
export async function decodeUpright(input: DecodeInput): Promise<Result<ImageBitmap, ImageRefusal>> {
  const { header } = input;
  const damaged = failure({ kind: "damaged", format: header.format } as const);
  const decoded = await decode(input).catch(() => damaged);
  if (!decoded.ok) return decoded;
  const { bitmap, orientation } = decoded.value;
  const refusal = refuseSize(bitmap);
  if (refusal === undefined) return success(turnUpright(bitmap, orientation));
  bitmap.close();
  return failure(refusal);
}

interface Decoded {
  readonly bitmap: ImageBitmap;
  /** Still to be applied. */
  readonly orientation: Orientation;
}

async function decode({ bytes, header, stripped }: DecodeInput): Promise<Result<Decoded, ImageRefusal>> {
  const { format, orientation } = header;
  if (format === "tiff") {
    const stored = await decodeTiff(bytes);
    return stored.ok ? success({ bitmap: stored.value, orientation }) : stored;
  }
  const type = mediaTypeOf(format);
  if (stripped === undefined)
    return success({ bitmap: await createImageBitmap(new Blob([bytes], { type })), orientation: 1 });
  return success({ bitmap: await createImageBitmap(new Blob([...stripped.parts], { type })), orientation });
}

function turnUpright(bitmap: ImageBitmap, orientation: Orientation): ImageBitmap {
  if (orientation === 1) return bitmap;
  const size = uprightSize(bitmap, orientation);
  const { canvas, context } = createCanvas(size);
  const { a, b, c, d, e, f } = uprightMap(bitmap, orientation);
  context.setTransform(a, b, c, d, e, f);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.transferToImageBitmap();
}

/** A canvas in memory, not on the graphics card: it is read back at once. Throws when there is no memory for it. */
export function createCanvas(size: Size): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error(`No canvas of ${String(size.width)} x ${String(size.height)} pixels`);
  return { canvas, context };
}
