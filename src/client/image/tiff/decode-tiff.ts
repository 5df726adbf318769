import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { IFD } from "utif2";
import { jpegSize, readJpegSegments } from "../format/jpeg-segments.ts";
import { refuseSize } from "../format/local-limits.ts";
import { readTiffDirectory, TIFF_TAGS } from "../format/tiff-directory.ts";
import { inflateTiles, bytesPerTile } from "./inflate-tiles.ts";
import { jpegOfTile } from "./jpeg-tile.ts";
import { readTiffLayout } from "./tiff-layout.ts";
import type { TiffLayout } from "./tiff-layout.ts";
import { rgbaFromSamples } from "./tiff-pixels.ts";

/**
 * The first page as stored, not yet turned upright. Our own reader finds the page, so that circles of directories and
 * numbers out of range never reach the unpacking library. Throws when the library does: the caller calls that damage.
 */
export async function decodeTiff(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ImageBitmap, ImageRefusal>> {
  const directory = readTiffDirectory(bytes);
  if (directory === undefined) return failure({ kind: "damaged", format: "tiff" });
  const layout = readTiffLayout(directory, bytes);
  if (!layout.ok) return layout;
  if (layout.value.compression === "jpeg") return drawJpegTiles(bytes, layout.value);
  const samples = layout.value.isPlanar ? await unpackPlanes(bytes, layout.value) : await unpack(bytes, layout.value);
  const rgba = rgbaFromSamples(samples, layout.value);
  const { width, height } = layout.value.size;
  return success(await createImageBitmap(new ImageData(rgba, width, height)));
}

/** Each plane is read as a grey page; then their samples are put side by side. */
async function unpackPlanes(bytes: Uint8Array<ArrayBuffer>, layout: TiffLayout): Promise<Uint8Array> {
  const { samplesPerPixel, offsets, byteCounts } = layout;
  const perPlane = Math.floor(offsets.length / samplesPerPixel);
  const sampleBytes = layout.bitsPerSample / 8;
  const together = new Uint8Array(layout.size.width * layout.size.height * samplesPerPixel * sampleBytes);
  for (let plane = 0; plane < samplesPerPixel; plane++) {
    const [from, to] = [plane * perPlane, (plane + 1) * perPlane];
    const own = { samplesPerPixel: 1, offsets: offsets.slice(from, to), byteCounts: byteCounts.slice(from, to) };
    const samples = await unpack(bytes, { ...layout, ...own, isPlanar: false });
    for (let at = 0; at < samples.length; at++) {
      const pixel = Math.floor(at / sampleBytes);
      together[(pixel * samplesPerPixel + plane) * sampleBytes + (at % sampleBytes)] = samples[at] ?? 0;
    }
  }
  return together;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, layout: TiffLayout): Promise<Uint8Array> {
  if (layout.compression !== "deflate") return unpackTiles(bytes, layout);
  const tileBytes = bytesPerTile(layout);
  const head = bytes.slice(0, 4);
  const inflated = await inflateTiles(bytes, layout);
  // The library looks for the byte order at the start of the file, and for pixels wherever the offsets say.
  const file = new Uint8Array(head.length + inflated.length);
  file.set(head);
  file.set(inflated, head.length);
  return unpackTiles(file, {
    ...layout,
    compression: "none",
    offsets: layout.offsets.map((_, index) => head.length + index * tileBytes),
    byteCounts: layout.offsets.map(() => tileBytes),
  });
}

async function unpackTiles(file: Uint8Array<ArrayBuffer>, layout: TiffLayout): Promise<Uint8Array> {
  const { decodeImage } = await import("utif2");
  const page = libraryDirectory(layout);
  decodeImage(file.buffer, page);
  return page.data;
}

/** The directory as the library names it: `t` and the number of the tag. */
function libraryDirectory(layout: TiffLayout): IFD {
  const page: IFD = { ...layout.size, data: new Uint8Array() };
  for (const [tag, values] of layout.directory) page[`t${String(tag)}`] = [...values];
  if (layout.compression === "none") page[`t${String(TIFF_TAGS.compression)}`] = [1];
  page[`t${String(TIFF_TAGS.samplesPerPixel)}`] = [layout.samplesPerPixel];
  page[`t${String(TIFF_TAGS.bitsPerSample)}`] = [layout.bitsPerSample];
  page[`t${String(layout.isTiled ? TIFF_TAGS.tileOffsets : TIFF_TAGS.stripOffsets)}`] = [...layout.offsets];
  page[`t${String(layout.isTiled ? TIFF_TAGS.tileByteCounts : TIFF_TAGS.stripByteCounts)}`] = [...layout.byteCounts];
  // Present only to be undefined would still make the library look for pixels.
  Reflect.deleteProperty(page, "data");
  return page;
}

async function drawJpegTiles(
  bytes: Uint8Array<ArrayBuffer>,
  layout: TiffLayout,
): Promise<Result<ImageBitmap, ImageRefusal>> {
  const { size, tile, offsets, byteCounts } = layout;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext("2d");
  if (context === null) return failure({ kind: "damaged", format: "tiff" });
  const across = Math.ceil(size.width / tile.width);
  const tables = layout.directory.get(TIFF_TAGS.jpegTables) ?? [];
  for (const [index, offset] of offsets.entries()) {
    const strip = bytes.subarray(offset, offset + (byteCounts[index] ?? 0));
    const claimed = jpegSize(strip, readJpegSegments(strip));
    const refusal = claimed === undefined ? undefined : refuseSize(claimed);
    if (refusal !== undefined) return failure(refusal);
    // One after another: all of them at once would hold as many pictures as there are tiles.
    const picture = await createImageBitmap(
      new Blob(jpegOfTile(strip, tables, layout.photometric), { type: "image/jpeg" }),
    );
    context.drawImage(picture, (index % across) * tile.width, Math.floor(index / across) * tile.height);
    picture.close();
  }
  return success(canvas.transferToImageBitmap());
}
