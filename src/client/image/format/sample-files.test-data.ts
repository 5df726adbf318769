import type { Orientation } from "#core/geometry/orientation.ts";
import type { ImageFormat } from "./image-format.ts";

/** The smallest files that say what a test needs them to say; their pixels are not real. */
export function bytesOf(...parts: (string | number | readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const flat = parts.flatMap((part) => {
    if (typeof part === "number") return [part];
    return typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part];
  });
  return Uint8Array.from(flat);
}

export function be16(value: number): number[] {
  return [(value >>> 8) & 255, value & 255];
}

function be32(value: number): number[] {
  return [...be16(value >>> 16), ...be16(value & 0xffff)];
}

export function le16(value: number): number[] {
  return be16(value).reverse();
}

export function le32(value: number): number[] {
  return be32(value).reverse();
}

/** An EXIF block with the orientation as its only entry. */
export function exifBlock(orientation: number, order: "II" | "MM" = "II"): Uint8Array<ArrayBuffer> {
  const u16 = order === "II" ? le16 : be16;
  const u32 = order === "II" ? le32 : be32;
  const entry = [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0];
  return bytesOf(order, u16(42), u32(8), u16(1), entry, u32(0));
}

export function jpegSegment(marker: number, ...body: Parameters<typeof bytesOf>): Uint8Array<ArrayBuffer> {
  const data = bytesOf(...body);
  return bytesOf(0xff, marker, be16(data.length + 2), data);
}

const JPEG_FRAME = (width: number, height: number) =>
  jpegSegment(0xc0, 8, be16(height), be16(width), 3, [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);

/** With whatever segments are given in front of the frame. Its scan has a stuffed zero and a restart in it. */
export function jpegFile(width: number, height: number, segments: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  const scan = bytesOf(jpegSegment(0xda, 1, 1, 0, 0, 63, 0), [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]);
  return bytesOf([0xff, 0xd8], ...segments, JPEG_FRAME(width, height), scan, [0xff, 0xd9]);
}

export function exifSegment(orientation: number, order: "II" | "MM" = "II"): Uint8Array<ArrayBuffer> {
  return jpegSegment(0xe1, "Exif\0\0", exifBlock(orientation, order));
}

export function pngChunk(type: string, ...body: Parameters<typeof bytesOf>): Uint8Array<ArrayBuffer> {
  const data = bytesOf(...body);
  return bytesOf(be32(data.length), type, data, [0, 0, 0, 0]);
}

/** With whatever chunks are given between header and pixels. */
export function pngFile(width: number, height: number, chunks: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  const header = pngChunk("IHDR", be32(width), be32(height), [8, 2, 0, 0, 0]);
  return bytesOf("\x89PNG\r\n\x1a\n", header, ...chunks, pngChunk("IDAT", [1, 2, 3]), pngChunk("IEND"));
}

export function webpFile(...chunks: readonly [type: string, data: readonly number[]][]): Uint8Array<ArrayBuffer> {
  const body = chunks.map(([type, data]) => bytesOf(type, le32(data.length), data, data.length % 2 === 1 ? [0] : []));
  const payload = bytesOf("WEBP", ...body);
  return bytesOf("RIFF", le32(payload.length), payload);
}

/** The header of an extended WebP; `flags` tell what else is in the file. */
export function webpHeader(width: number, height: number, flags = 0): [type: string, data: readonly number[]] {
  return ["VP8X", [flags, 0, 0, 0, ...le32(width - 1).slice(0, 3), ...le32(height - 1).slice(0, 3)]];
}

export function gifFile(screen: readonly [number, number], frame: readonly [number, number]): Uint8Array<ArrayBuffer> {
  const palette = [0, 0, 0, 255, 255, 255];
  const comment = [0x21, 0xfe, 3, 65, 66, 67, 0];
  const image = [0x2c, ...le16(0), ...le16(0), ...le16(frame[0]), ...le16(frame[1]), 0, 2, 1, 0, 0];
  return bytesOf("GIF89a", le16(screen[0]), le16(screen[1]), [0x80, 0, 0], palette, comment, image, 0x3b);
}

export function bmpFile(width: number, height: number): Uint8Array<ArrayBuffer> {
  return bytesOf("BM", le32(54), le32(0), le32(54), le32(40), le32(width), le32(height), le16(1), le16(24), le32(0));
}

export function icoFile(
  width: number,
  height: number,
  inside: Uint8Array = bytesOf([0, 0, 0]),
): Uint8Array<ArrayBuffer> {
  const entry = [width % 256, height % 256, 0, 0, 1, 0, 32, 0, ...le32(inside.length), ...le32(22)];
  return bytesOf([0, 0, 1, 0, 1, 0], entry, inside);
}

export function box(type: string, ...body: Parameters<typeof bytesOf>): Uint8Array<ArrayBuffer> {
  const data = bytesOf(...body);
  return bytesOf(be32(data.length + 8), type, data);
}

export function avifFile(...extents: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const ispe = extents.map(([width, height]) => box("ispe", be32(0), be32(width), be32(height)));
  const meta = box("meta", be32(0), box("hdlr", be32(0)), box("iprp", box("ipco", ...ispe)));
  return bytesOf(box("ftyp", "avif", be32(0), "mif1"), meta);
}

export interface TiffSample {
  readonly order?: "II" | "MM";
  readonly isBig?: boolean;
  /** Tag, type (3 SHORT, 4 LONG) and one value. */
  readonly entries: readonly (readonly [tag: number, type: 3 | 4, value: number])[];
}

export function tiffFile({ order = "II", isBig = false, entries }: TiffSample): Uint8Array<ArrayBuffer> {
  const isLittle = order === "II";
  const ordered = (bytes: number[]) => (isLittle ? bytes.reverse() : bytes);
  const u16 = (value: number) => ordered(be16(value));
  const u32 = (value: number) => ordered(be32(value));
  const word = (value: number) => (isBig ? ordered([0, 0, 0, 0, ...be32(value)]) : u32(value));
  const field = (type: 3 | 4, value: number) => {
    const bytes = type === 3 ? u16(value) : u32(value);
    return [...bytes, ...Array.from({ length: (isBig ? 8 : 4) - bytes.length }, () => 0)];
  };
  const rows = entries.map(([tag, type, value]) => [...u16(tag), ...u16(type), ...word(1), ...field(type, value)]);
  const header = isBig ? [...u16(43), ...u16(8), ...u16(0), ...word(16)] : [...u16(42), ...u32(8)];
  return bytesOf(order, header, isBig ? word(rows.length) : u16(rows.length), ...rows, word(0));
}

/** One good file of each format, 40 x 30 pixels as stored. */
export function sampleFile(format: ImageFormat, orientation: Orientation = 1): Uint8Array<ArrayBuffer> {
  switch (format) {
    case "jpeg":
      return jpegFile(40, 30, [exifSegment(orientation)]);
    case "png":
      return pngFile(40, 30, [pngChunk("eXIf", exifBlock(orientation))]);
    case "webp":
      return webpFile(webpHeader(40, 30, 8), ["VP8L", [0x2f, 0, 0, 0, 0]], ["EXIF", [...exifBlock(orientation)]]);
    case "gif":
      return gifFile([40, 30], [40, 30]);
    case "bmp":
      return bmpFile(40, 30);
    case "avif":
      return avifFile([40, 30]);
    case "ico":
      return icoFile(40, 30);
    case "tiff":
      return tiffFile({
        entries: [
          [256, 3, 40],
          [257, 4, 30],
          [274, 3, orientation],
        ],
      });
  }
}

export const ALL_FORMATS: readonly ImageFormat[] = ["jpeg", "png", "webp", "gif", "bmp", "avif", "ico", "tiff"];
