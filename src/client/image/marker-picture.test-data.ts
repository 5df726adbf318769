import { uprightMap, uprightSize } from "#core/geometry/orientation.ts";
import type { Orientation } from "#core/geometry/orientation.ts";
import { invertMap } from "#core/geometry/affine.ts";
import {
  be16,
  bytesOf,
  exifBlock,
  exifSegment,
  le16,
  le32,
  pngChunk,
  webpFile,
  webpHeader,
} from "./format/sample-files.test-data.ts";

/** Upright size of the marker picture. */
export const MARKER_SIZE = { width: 48, height: 32 };

/** Colours of the corners of the upright picture, clockwise from the top left. Far apart, so that JPEG cannot mix them up. */
export const MARKER_CORNERS = ["red", "blue", "lime", "black"] as const;

/** What a camera held the other way would have stored: upright it is white with a coloured block in each corner. */
export function storedMarker(orientation: Orientation): OffscreenCanvas {
  const stored = uprightSize(MARKER_SIZE, orientation);
  const canvas = new OffscreenCanvas(stored.width, stored.height);
  const context = contextOf(canvas);
  const { a, b, c, d, e, f } = invertMap(uprightMap(stored, orientation));
  context.setTransform(a, b, c, d, e, f);
  context.fillStyle = "white";
  context.fillRect(0, 0, MARKER_SIZE.width, MARKER_SIZE.height);
  const corners = [
    [0, 0],
    [MARKER_SIZE.width - 16, 0],
    [MARKER_SIZE.width - 16, MARKER_SIZE.height - 8],
    [0, MARKER_SIZE.height - 8],
  ] as const;
  for (const [index, [x, y]] of corners.entries()) {
    context.fillStyle = MARKER_CORNERS[index] ?? "white";
    context.fillRect(x, y, 16, 8);
  }
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("No canvas");
  return context;
}

async function encoded(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality: 1 });
  return new Uint8Array(await blob.arrayBuffer());
}

export async function markerJpeg(
  orientation: Orientation,
  extra: readonly Uint8Array[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await encoded(storedMarker(orientation), "image/jpeg");
  return bytesOf(plain.subarray(0, 2), exifSegment(orientation), ...extra, plain.subarray(2));
}

export async function markerPng(orientation: Orientation): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await encoded(storedMarker(orientation), "image/png");
  return bytesOf(plain.subarray(0, 33), pngChunk("eXIf", exifBlock(orientation)), plain.subarray(33));
}

/** The canvas writes a plain or an extended WebP; either way the result is an extended one with EXIF at its end. */
export async function markerWebp(orientation: Orientation): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = storedMarker(orientation);
  const plain = await encoded(canvas, "image/webp");
  const chunks: [type: string, data: readonly number[]][] = [];
  for (let at = 12; at < plain.length; at = chunkEnd(plain, at)) {
    const type = String.fromCharCode(...plain.subarray(at, at + 4));
    const length = new DataView(plain.buffer).getUint32(at + 4, true);
    chunks.push([type, [...plain.subarray(at + 8, at + 8 + length)]]);
  }
  const flags = chunks.find(([type]) => type === "VP8X")?.[1][0] ?? 0;
  const pixels = chunks.filter(([type]) => type !== "VP8X");
  return webpFile(webpHeader(canvas.width, canvas.height, flags | 8), ...pixels, ["EXIF", [...exifBlock(orientation)]]);
}

function chunkEnd(bytes: Uint8Array, at: number): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4, true);
  return at + 8 + length + (length % 2);
}

export interface TiffPixels {
  readonly orientation?: Orientation;
  readonly compression?: number;
  /** How the RGB samples are written into the file. */
  readonly pack?: (samples: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  /** All red samples, then all green, then all blue; as many strips. */
  readonly isPlanar?: boolean;
}

/** RGB in one strip, or in one for each colour. The directory is followed by itself, as hostile files have it. */
export async function markerTiff(options: TiffPixels): Promise<Uint8Array<ArrayBuffer>> {
  const { orientation = 1, compression = 1, isPlanar = false, pack } = options;
  const canvas = storedMarker(orientation);
  const { data, width, height } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  const plane = (channel: number) => Uint8Array.from(data.filter((_, index) => index % 4 === channel));
  const chunky = Uint8Array.from(data.filter((_, index) => index % 4 !== 3));
  const strips = isPlanar ? [plane(0), plane(1), plane(2)] : [pack === undefined ? chunky : await pack(chunky)];
  const directoryAt = 8;
  const tagCount = 11;
  const listsAt = directoryAt + 2 + tagCount * 12 + 4;
  const pixelsAt = listsAt + 2 * 4 * strips.length;
  const lengths = strips.map(({ length }) => length);
  const offsets = lengths.map(
    (_, index) => pixelsAt + lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
  );
  const isOne = strips.length === 1;
  const entries = [
    [256, 1, width],
    [257, 1, height],
    [258, 1, 8],
    [259, 1, compression],
    [262, 1, 2],
    [273, strips.length, isOne ? pixelsAt : listsAt],
    [274, 1, orientation],
    [277, 1, 3],
    [278, 1, height],
    [279, strips.length, isOne ? (lengths[0] ?? 0) : listsAt + 4 * strips.length],
    [284, 1, isPlanar ? 2 : 1],
  ] as const;
  const directory = entries.map(([tag, count, value]) => bytesOf(le16(tag), le16(4), le32(count), le32(value)));
  const lists = [...offsets, ...lengths].map(le32);
  const head = bytesOf("II", le16(42), le32(directoryAt), le16(tagCount), ...directory, le32(directoryAt), ...lists);
  return bytesOf(head, ...strips);
}

/** The colours nearest to the corners, as names, clockwise from the top left. */
export function cornersOf(picture: ImageBitmap): string[] {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = contextOf(canvas);
  context.drawImage(picture, 0, 0);
  const right = picture.width - 5;
  const bottom = picture.height - 4;
  const points = [
    [4, 3],
    [right, 3],
    [right, bottom],
    [4, bottom],
  ] as const;
  return points.map(([x, y]) => colorName([...context.getImageData(x, y, 1, 1).data]));
}

const COLORS: readonly (readonly [name: string, rgb: readonly number[]])[] = [
  ["red", [255, 0, 0]],
  ["blue", [0, 0, 255]],
  ["lime", [0, 255, 0]],
  ["black", [0, 0, 0]],
  ["white", [255, 255, 255]],
];

function colorName(rgba: readonly number[]): string {
  const distance = (rgb: readonly number[]) =>
    rgb.reduce((sum, value, index) => sum + Math.abs(value - (rgba[index] ?? 0)), 0);
  return COLORS.find(([, rgb]) => distance(rgb) < 60)?.[0] ?? `rgba(${rgba.join(", ")})`;
}

export function pixelsOf(picture: ImageBitmap): number[] {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = contextOf(canvas);
  context.drawImage(picture, 0, 0);
  return [...context.getImageData(0, 0, picture.width, picture.height).data];
}

/** GPS is a directory of its own in EXIF; here its name is enough to be found again. */
export const POSITION_COMMENT = bytesOf([0xff, 0xfe], be16(2 + 12), "GPS 48.85 2.");
