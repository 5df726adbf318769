import type { Orientation } from "#core/geometry/orientation.ts";
import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import { readExifOrientation } from "./exif-orientation.ts";

/** One marker with what belongs to it; a scan takes its compressed data along. */
export interface JpegSegment {
  /** The byte after 0xFF. */
  readonly marker: number;
  /** Of the 0xFF. */
  readonly start: number;
  readonly end: number;
}

export interface JpegLayout {
  readonly segments: readonly JpegSegment[];
  /** From the first marker to the end mark without junk between or a length that lies: parts may be cut out safely. */
  readonly isClean: boolean;
}

const SOI_BYTES = 2;
export const JPEG_START_OF_SCAN = 0xda;
export const JPEG_END_OF_IMAGE = 0xd9;
const EXIF_MARK = "Exif\0\0";

/** No real file comes near; a file made of markers alone would fill the memory. */
const MAX_SEGMENTS = 100_000;

/** Walks a JPEG marker by marker. Source: ITU T.81, annex B. */
export function readJpegSegments(bytes: Uint8Array): JpegLayout {
  const segments: JpegSegment[] = [];
  let at = SOI_BYTES;
  let isClean = true;
  while (at < bytes.length && segments.length < MAX_SEGMENTS) {
    const start = nextMarker(bytes, at);
    if (start === undefined) return { segments, isClean: false };
    isClean = isClean && start === at;
    const marker = bytes[start + 1] ?? 0;
    const end = segmentEnd(bytes, start, marker);
    if (end === undefined) return { segments, isClean: false };
    segments.push({ marker, start, end });
    if (marker === JPEG_END_OF_IMAGE) return { segments, isClean };
    at = end;
  }
  return { segments, isClean: false };
}

/** The next 0xFF that starts a marker: stuffed zeros, fill bytes and restarts are part of what was before. */
function nextMarker(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    const isRestart = marker >= 0xd0 && marker <= 0xd7;
    if (marker !== 0 && marker !== 0xff && !isRestart) return at;
  }
  return undefined;
}

function segmentEnd(bytes: Uint8Array, start: number, marker: number): number | undefined {
  if (marker === JPEG_END_OF_IMAGE || marker === 0x01 || marker === 0xd8) return start + 2;
  const length = createByteReader(bytes, "big").u16(start + 2);
  const end = start + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  return marker === JPEG_START_OF_SCAN ? (nextMarker(bytes, end) ?? bytes.length) : end;
}

/** Start of frame: C0 to CF without the tables C4 and CC and the reserved C8. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

export function jpegSize(bytes: Uint8Array, layout: JpegLayout): Size | undefined {
  const frame = layout.segments.find(({ marker }) => isFrameMarker(marker));
  if (frame === undefined) return undefined;
  const reader = createByteReader(bytes, "big");
  return { width: reader.u16(frame.start + 7), height: reader.u16(frame.start + 5) };
}

/** Of the first EXIF block; 1 without one. */
export function jpegOrientation(bytes: Uint8Array, layout: JpegLayout): Orientation {
  const reader = createByteReader(bytes, "big");
  const exif = layout.segments.find(
    ({ marker, start }) => marker === 0xe1 && reader.ascii(start + 4, EXIF_MARK.length) === EXIF_MARK,
  );
  return exif === undefined ? 1 : readExifOrientation(bytes.subarray(exif.start + 4 + EXIF_MARK.length, exif.end));
}
