import type { Orientation } from "#core/geometry/orientation.ts";
import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import { readExifOrientation } from "./exif-orientation.ts";

export interface PngChunk {
  readonly type: string;
  /** Of the length field. */
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** After the checksum. */
  readonly end: number;
}

export interface PngLayout {
  readonly chunks: readonly PngChunk[];
  /** From IHDR to IEND without a length that lies: chunks may be cut out safely. */
  readonly isClean: boolean;
}

export const PNG_SIGNATURE_BYTES = 8;

/** No real file comes near; a file made of empty chunks would fill the memory. */
const MAX_CHUNKS = 1_000_000;

/** Walks a PNG chunk by chunk; checksums are left to the decoder. Source: W3C PNG, third edition. */
export function readPngChunks(bytes: Uint8Array): PngLayout {
  const reader = createByteReader(bytes, "big");
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE_BYTES;
  while (at + 12 <= bytes.length && chunks.length < MAX_CHUNKS) {
    const length = reader.u32(at);
    const chunk = {
      type: reader.ascii(at + 4, 4),
      start: at,
      dataStart: at + 8,
      dataEnd: at + 8 + length,
      end: at + 12 + length,
    };
    if (chunk.end > bytes.length || !/^[A-Za-z]{4}$/.test(chunk.type)) return { chunks, isClean: false };
    chunks.push(chunk);
    if (chunk.type === "IEND") return { chunks, isClean: chunks[0]?.type === "IHDR" };
    at = chunk.end;
  }
  return { chunks, isClean: false };
}

export function pngSize(bytes: Uint8Array): Size | undefined {
  const reader = createByteReader(bytes, "big");
  if (reader.ascii(12, 4) !== "IHDR") return undefined;
  return { width: reader.u32(16), height: reader.u32(20) };
}

/** Of the eXIf chunk; 1 without one. */
export function pngOrientation(bytes: Uint8Array, layout: PngLayout): Orientation {
  const exif = layout.chunks.find(({ type }) => type === "eXIf");
  return exif === undefined ? 1 : readExifOrientation(bytes.subarray(exif.dataStart, exif.dataEnd));
}
