import type { BitmapHeader } from "./bitmap-header.ts";
import { readBitmap, rowStride } from "./bitmap.ts";
import type { RawPicture } from "./raw-picture.ts";

const DIRECTORY_BYTES = 6;
const ENTRY_BYTES = 16;
const PNG_SIGNATURE = 0x89504e47;

/** One picture inside an icon or cursor: a whole PNG file, or a bitmap without its file header. */
export interface IconPicture {
  readonly isPng: boolean;
  readonly bytes: Uint8Array;
}

/** The largest picture of an icon, of several the one with most colours. Throws when none lies inside the file. */
export function largestIconPicture(bytes: Uint8Array): IconPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint16(4, true), Math.floor((bytes.length - DIRECTORY_BYTES) / ENTRY_BYTES));
  const entries = Array.from({ length: count }, (_, index) => readEntry(view, DIRECTORY_BYTES + index * ENTRY_BYTES));
  const [best] = entries
    .filter(({ at }) => at + 24 <= bytes.length)
    .sort((a, b) => b.pixels - a.pixels || b.bits - a.bits);
  if (best === undefined) throw new RangeError("An icon without pictures");
  return { isPng: best.isPng, bytes: bytes.subarray(best.at, best.at + best.length) };
}

/** A PNG counts with what its own header says: the directory's numbers end at 256. */
function readEntry(view: DataView, entry: number) {
  const at = view.getUint32(entry + 12, true);
  const isPng = at + 24 <= view.byteLength && view.getUint32(at) === PNG_SIGNATURE;
  const width = isPng ? view.getUint32(at + 16) : view.getUint8(entry) || 256;
  const height = isPng ? view.getUint32(at + 20) : view.getUint8(entry + 1) || 256;
  const length = view.getUint32(entry + 8, true);
  return { at, length, isPng, pixels: width * height, bits: view.getUint16(entry + 6, true) };
}

/** A bitmap inside an icon is see-through as its alpha says or, without one, as the mask behind its pixels does. */
export function readIconBitmap(bytes: Uint8Array, header: BitmapHeader): RawPicture {
  const picture = readBitmap(bytes, header);
  if (hasAlpha(picture)) return picture;
  const { width, height, channels, data } = picture;
  const stride = rowStride(width, 1);
  const maskAt = header.pixelsAt + height * rowStride(width, header.bits);
  const masked = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = maskAt + (header.isTopDown ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1, to += 4) {
      const from = (to / 4) * channels;
      masked.set(data.subarray(from, from + 3), to);
      const isHidden = ((bytes[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      masked[to + 3] = isHidden === 1 ? 0 : 255;
    }
  }
  return { width, height, channels: 4, data: masked };
}

/** Old icons leave the alpha of all pixels 0, and mean the mask. */
function hasAlpha({ channels, data }: RawPicture): boolean {
  if (channels !== 4) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) return true;
  return false;
}
