import type { BitmapHeader } from "./bitmap-header.ts";
import { expandRuns } from "./bitmap-runs.ts";
import type { RawPicture } from "./raw-picture.ts";

/** Rows of pixels as they are stored. */
interface StoredRows {
  readonly data: Uint8Array;
  readonly at: number;
  readonly stride: number;
  readonly bits: number;
}

/** Of the rows that the header promises; a file with less is a few bytes that ask for a lot of memory. */
const LEAST_SHARE = 0.01;

type Paint = (stored: StoredRows, row: number, out: Uint8Array) => void;

/**
 * The pixels of a bitmap, three or four channels. Who calls has looked at the size: this allocates what the header says.
 * What a file cut short lacks is black; throws when hardly a row is there.
 */
export function readBitmap(bytes: Uint8Array, header: BitmapHeader): RawPicture {
  const { width, height, isTopDown, masks, bits } = header;
  const stored = storedRows(bytes, header);
  const rows = Math.floor((stored.data.length - stored.at) / stored.stride);
  if (rows < Math.max(1, height * LEAST_SHARE)) throw new RangeError("A bitmap without pixels");
  const channels = bits > 24 && masks[3] !== 0 ? 4 : 3;
  const paint = painterOf(bytes, header, channels);
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const to = (isTopDown ? y : height - 1 - y) * width * channels;
    paint(stored, stored.at + y * stored.stride, data.subarray(to, to + width * channels));
  }
  return { width, height, channels, data };
}

/** Bytes from one row of so many pixels to the next: rows end at multiples of 32 bits. */
export function rowStride(width: number, bits: number): number {
  return 4 * Math.ceil((width * bits) / 32);
}

function storedRows(bytes: Uint8Array, header: BitmapHeader): StoredRows {
  const { width, bits, pixelsAt, isRunLength } = header;
  if (!isRunLength) return { data: bytes, at: pixelsAt, stride: rowStride(width, bits), bits };
  return { data: expandRuns(bytes, header), at: 0, stride: width, bits: 8 };
}

function painterOf(bytes: Uint8Array, header: BitmapHeader, channels: number): Paint {
  if (header.bits <= 8) return paletteRow(bytes, header);
  return header.bits === 24 ? paintBlueGreenRed : maskedRow(header.masks.slice(0, channels));
}

/** Numbers beyond the palette are black. */
function paletteRow(bytes: Uint8Array, { palette }: BitmapHeader): Paint {
  const colors = new Uint8Array(256 * 3);
  for (let index = 0; index < palette.count; index += 1) {
    const from = palette.at + index * palette.bytesPerColor;
    colors.set([bytes[from + 2] ?? 0, bytes[from + 1] ?? 0, bytes[from] ?? 0], index * 3);
  }
  return ({ data, bits }, row, out) => {
    const perByte = 8 / bits;
    const all = 2 ** bits - 1;
    for (let x = 0, to = 0; to < out.length; x += 1, to += 3) {
      const shift = 8 - bits * ((x % perByte) + 1);
      const color = (((data[row + Math.floor(x / perByte)] ?? 0) >> shift) & all) * 3;
      out[to] = colors[color] ?? 0;
      out[to + 1] = colors[color + 1] ?? 0;
      out[to + 2] = colors[color + 2] ?? 0;
    }
  };
}

function paintBlueGreenRed({ data }: StoredRows, row: number, out: Uint8Array): void {
  for (let at = 0; at < out.length; at += 3) {
    out[at] = data[row + at + 2] ?? 0;
    out[at + 1] = data[row + at + 1] ?? 0;
    out[at + 2] = data[row + at] ?? 0;
  }
}

function maskedRow(masks: readonly number[]): Paint {
  const parts = masks.map((mask) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
    return { mask, shift, scale: mask === 0 ? 0 : 255 / (mask >>> shift) };
  });
  return ({ data, bits }, row, out) => {
    const bytesPerPixel = bits / 8;
    for (let at = row, to = 0; to < out.length; at += bytesPerPixel) {
      const low = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
      const pixel = bytesPerPixel === 2 ? low : low | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
      for (const { mask, shift, scale } of parts) {
        out[to] = Math.round(((pixel & mask) >>> shift) * scale);
        to += 1;
      }
    }
  };
}
