import type { Orientation } from "#core/geometry/orientation.ts";
import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import { readExifOrientation } from "./exif-orientation.ts";

export interface WebpChunk {
  readonly type: string;
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** After the padding to an even length. */
  readonly end: number;
}

export interface WebpLayout {
  readonly chunks: readonly WebpChunk[];
  readonly isClean: boolean;
}

const RIFF_HEADER_BYTES = 12;
const EXIF_MARK = "Exif\0\0";

/** Walks the RIFF chunks of a WebP. Source: RFC 9649. */
export function readWebpChunks(bytes: Uint8Array): WebpLayout {
  const reader = createByteReader(bytes, "little");
  const chunks: WebpChunk[] = [];
  let at = RIFF_HEADER_BYTES;
  while (at + 8 <= bytes.length) {
    const dataStart = at + 8;
    const dataEnd = dataStart + reader.u32(at + 4);
    if (dataEnd > bytes.length) return { chunks, isClean: false };
    const end = Math.min(dataEnd + (dataEnd % 2), bytes.length);
    chunks.push({ type: reader.ascii(at, 4), start: at, dataStart, dataEnd, end });
    at = end;
  }
  return { chunks, isClean: chunks.length > 0 && reader.ascii(0, 4) === "RIFF" };
}

/** From the first chunk, even when the rest is cut off. */
export function webpSize(bytes: Uint8Array): Size | undefined {
  const reader = createByteReader(bytes, "little");
  const data = RIFF_HEADER_BYTES + 8;
  const type = reader.ascii(RIFF_HEADER_BYTES, 4);
  if (type === "VP8X") return { width: 1 + u24(bytes, data + 4), height: 1 + u24(bytes, data + 7) };
  if (type === "VP8L") {
    const bits = reader.u32(data + 1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (type === "VP8 ") return { width: reader.u16(data + 6) & 0x3fff, height: reader.u16(data + 8) & 0x3fff };
  return undefined;
}

function u24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** Of the EXIF chunk; 1 without one. Some writers put the JPEG mark in front. */
export function webpOrientation(bytes: Uint8Array, layout: WebpLayout): Orientation {
  const exif = layout.chunks.find(({ type }) => type === "EXIF");
  if (exif === undefined) return 1;
  const data = bytes.subarray(exif.dataStart, exif.dataEnd);
  const hasMark = createByteReader(data, "big").ascii(0, EXIF_MARK.length) === EXIF_MARK;
  return readExifOrientation(hasMark ? data.subarray(EXIF_MARK.length) : data);
}
