import { createByteReader } from "./byte-reader.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { FileKind, ImageFormat, OtherKind, UndecodableFormat } from "./image-format.ts";

/** How much of a file's beginning `sniffFormat` looks at. */
export const SNIFF_BYTES = 4096;

interface Signature<T> {
  readonly is: T;
  readonly at: number;
  readonly text: string;
}

const IMAGES: readonly Signature<ImageFormat>[] = [
  { is: "jpeg", at: 0, text: "\xff\xd8\xff" },
  { is: "png", at: 0, text: "\x89PNG\r\n\x1a\n" },
  { is: "gif", at: 0, text: "GIF87a" },
  { is: "gif", at: 0, text: "GIF89a" },
  { is: "webp", at: 8, text: "WEBP" },
  { is: "tiff", at: 0, text: "II*\0" },
  { is: "tiff", at: 0, text: "MM\0*" },
  { is: "tiff", at: 0, text: "II+\0" },
  { is: "tiff", at: 0, text: "MM\0+" },
  { is: "ico", at: 0, text: "\0\0\x01\0" },
  { is: "ico", at: 0, text: "\0\0\x02\0" },
  { is: "bmp", at: 0, text: "BM" },
];

const UNDECODABLE: readonly Signature<UndecodableFormat>[] = [
  { is: "jp2", at: 4, text: "jP  \r\n\x87\n" },
  { is: "jp2", at: 0, text: "\xff\x4f\xff\x51" },
  { is: "jxl", at: 4, text: "JXL \r\n\x87\n" },
  { is: "jxl", at: 0, text: "\xff\x0a" },
  { is: "psd", at: 0, text: "8BPS" },
];

const OTHERS: readonly Signature<OtherKind>[] = [
  { is: "zip", at: 0, text: "PK\x03\x04" },
  { is: "zip", at: 0, text: "PK\x05\x06" },
  { is: "gzip", at: 0, text: "\x1f\x8b" },
];

/** Brands of the ISO base media family that hold HEVC, or anything else Chromium has no decoder for. */
const HEIF_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"];
const AVIF_BRANDS = ["avif", "avis"];

/** Tells a file by its first bytes; name and declared type do not count. Needs at most `SNIFF_BYTES`. */
export function sniffFormat(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { type: "empty" };
  const reader = createByteReader(bytes, "big");
  const format = matching(reader, IMAGES) ?? isoMediaFormat(reader);
  if (format === "heic") return { type: "undecodable", format };
  if (format !== undefined) return { type: "image", format };
  const undecodable = matching(reader, UNDECODABLE);
  if (undecodable !== undefined) return { type: "undecodable", format: undecodable };
  return sniffDocument(reader, bytes);
}

function matching<T>(reader: ByteReader, signatures: readonly Signature<T>[]): T | undefined {
  return signatures.find(({ at, text }) => reader.ascii(at, text.length) === text)?.is;
}

/** The major brand decides; a general one (`mif1`) leaves it to the list of compatible brands. */
function isoMediaFormat(reader: ByteReader): "avif" | "heic" | undefined {
  if (reader.ascii(4, 4) !== "ftyp") return undefined;
  const major = reader.ascii(8, 4);
  if (AVIF_BRANDS.includes(major)) return "avif";
  if (!HEIF_BRANDS.includes(major)) return undefined;
  const compatible = reader.ascii(16, Math.max(0, Math.min(reader.u32(0), 256) - 16));
  return AVIF_BRANDS.some((brand) => compatible.includes(brand)) ? "avif" : "heic";
}

function sniffDocument(reader: ByteReader, bytes: Uint8Array): FileKind {
  const other = matching(reader, OTHERS);
  if (other !== undefined) return { type: "other", looksLike: other };
  // A PDF may have junk before its header.
  if (reader.ascii(0, 1024).includes("%PDF-")) return { type: "other", looksLike: "pdf" };
  const head = textHead(bytes);
  if (/^(<\?xml|<!--|<!doctype svg|<svg)/.test(head) && /<(\w+:)?svg[\s>]/.test(head)) {
    return { type: "undecodable", format: "svg" };
  }
  return { type: "other", looksLike: textKind(head) };
}

/** The beginning as lower-case text without byte order mark and leading blanks; UTF-16 is read as such. */
function textHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SNIFF_BYTES);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = head[0] === 0xfe ? "utf-16be" : "utf-16le";
  return new TextDecoder(isUtf16 ? encoding : "utf-8").decode(head).trimStart().toLowerCase();
}

function textKind(head: string): OtherKind {
  if (/^<(!doctype html|html|head|body|script|\?xml|!--)/.test(head)) return "html";
  if (/^[[{]/.test(head) && !hasControls(head)) return "json";
  return head.length > 0 && !hasControls(head) ? "text" : "unknown";
}

/** Control characters, or bytes that are not UTF-8 (the last character may have been cut in two). */
function hasControls(head: string): boolean {
  // Escape switches colours and alphabets in texts.
  return /(?![\s\u007f-\u009f])\p{Cc}|\ufffd(?!$)/u.test(head.replaceAll("\u001b", ""));
}
