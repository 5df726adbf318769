import { orientationFromTag } from "#core/geometry/orientation.ts";
import type { Orientation } from "#core/geometry/orientation.ts";
import type { Size } from "#core/geometry/point.ts";
import { avifSize } from "./avif-size.ts";
import { bmpSize } from "./bmp-size.ts";
import { gifSize } from "./gif-size.ts";
import { icoSize } from "./ico-size.ts";
import type { ImageFormat } from "./image-format.ts";
import { jpegOrientation, jpegSize, readJpegSegments } from "./jpeg-segments.ts";
import { pngOrientation, pngSize, readPngChunks } from "./png-chunks.ts";
import { readTiffDirectory, TIFF_TAGS } from "./tiff-directory.ts";
import { readWebpChunks, webpOrientation, webpSize } from "./webp-chunks.ts";

/** What a file says of itself before anything is decoded. */
export interface ImageHeader {
  readonly format: ImageFormat;
  /** As the pixels are stored, before `orientation`. */
  readonly size: Size;
  /** 1 for formats without EXIF, and for AVIF, whose rotation is part of decoding. */
  readonly orientation: Orientation;
}

/** Undefined when the header is too damaged to give a size. Never throws, whatever the bytes. */
export function readHeader(format: ImageFormat, bytes: Uint8Array): ImageHeader | undefined {
  const { size, orientation } = READERS[format](bytes);
  if (size === undefined || size.width < 1 || size.height < 1) return undefined;
  return { format, size, orientation };
}

interface Found {
  readonly size: Size | undefined;
  readonly orientation: Orientation;
}

const READERS: Readonly<Record<ImageFormat, (bytes: Uint8Array) => Found>> = {
  jpeg: (bytes) => {
    const layout = readJpegSegments(bytes);
    return { size: jpegSize(bytes, layout), orientation: jpegOrientation(bytes, layout) };
  },
  png: (bytes) => ({ size: pngSize(bytes), orientation: pngOrientation(bytes, readPngChunks(bytes)) }),
  webp: (bytes) => ({ size: webpSize(bytes), orientation: webpOrientation(bytes, readWebpChunks(bytes)) }),
  gif: (bytes) => ({ size: gifSize(bytes), orientation: 1 }),
  bmp: (bytes) => ({ size: bmpSize(bytes), orientation: 1 }),
  avif: (bytes) => ({ size: avifSize(bytes), orientation: 1 }),
  ico: (bytes) => ({ size: icoSize(bytes), orientation: 1 }),
  tiff: (bytes) => {
    const tags = readTiffDirectory(bytes);
    const first = (tag: number) => tags?.get(tag)?.[0];
    return {
      size: { width: first(TIFF_TAGS.width) ?? 0, height: first(TIFF_TAGS.height) ?? 0 },
      orientation: orientationFromTag(first(TIFF_TAGS.orientation)),
    };
  },
};
