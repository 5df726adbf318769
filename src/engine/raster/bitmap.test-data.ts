/** A bitmap file, or with `isInsideIcon` what an icon has of it. */
export interface BitmapSample {
  readonly width: number;
  /** Negative: rows from top to bottom. */
  readonly height: number;
  readonly bits: number;
  readonly pixels: readonly number[];
  readonly compression?: number;
  /** Blue, green, red, 0 each; of the old header without the 0. */
  readonly palette?: readonly number[];
  /** Red, green, blue and, in a longer header, alpha. */
  readonly masks?: readonly number[];
  readonly header?: "core" | "info" | "v4";
  readonly isInsideIcon?: boolean;
}

const HEADER_BYTES = { core: 12, info: 40, v4: 108 };

export function bitmapFile(sample: BitmapSample): Buffer<ArrayBuffer> {
  const { header = "info", palette = [], masks = [], pixels, isInsideIcon = false } = sample;
  const dib = Buffer.concat([
    dibHeader(sample),
    ...(header === "info" ? [Buffer.from(Uint32Array.from(masks).buffer)] : []),
    Buffer.from(palette),
  ]);
  if (isInsideIcon) return Buffer.concat([dib, Buffer.from(pixels)]);
  const file = Buffer.alloc(14);
  file.write("BM");
  file.writeUInt32LE(14 + dib.length, 10);
  return Buffer.concat([file, dib, Buffer.from(pixels)]);
}

function dibHeader({ header = "info", width, height, bits, compression = 0, palette = [], masks = [] }: BitmapSample) {
  const dib = Buffer.alloc(HEADER_BYTES[header]);
  dib.writeUInt32LE(dib.length);
  if (header === "core") {
    dib.writeUInt16LE(width, 4);
    dib.writeUInt16LE(height, 6);
    dib.writeUInt16LE(bits, 10);
    return dib;
  }
  dib.writeInt32LE(width, 4);
  dib.writeInt32LE(height, 8);
  dib.writeUInt16LE(1, 12);
  dib.writeUInt16LE(bits, 14);
  dib.writeUInt32LE(compression, 16);
  dib.writeUInt32LE(palette.length / 4, 32);
  if (header === "v4") masks.forEach((mask, index) => dib.writeUInt32LE(mask, 40 + 4 * index));
  return dib;
}

export interface IconSample {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly inside: Uint8Array;
}

export function iconFile(...pictures: readonly IconSample[]): Buffer<ArrayBuffer> {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let at = directory.length;
  pictures.forEach(({ width, height, bits, inside }, index) => {
    const entry = 6 + 16 * index;
    directory.writeUInt8(width % 256, entry);
    directory.writeUInt8(height % 256, entry + 1);
    directory.writeUInt16LE(bits, entry + 6);
    directory.writeUInt32LE(inside.length, entry + 8);
    directory.writeUInt32LE(at, entry + 12);
    at += inside.length;
  });
  return Buffer.concat([directory, ...pictures.map(({ inside }) => inside)]);
}

const BLACK_AND_RED = [0, 0, 0, 0, 0, 0, 255, 0];

/** A bitmap of every kind that is read, 3 x 2: black, red, black over red, black, red. */
const SAMPLES = {
  "1 bit": { width: 3, height: 2, bits: 1, palette: BLACK_AND_RED, pixels: [0xa0, 0, 0, 0, 0x40, 0, 0, 0] },
  "4 bit": { width: 3, height: 2, bits: 4, palette: BLACK_AND_RED, pixels: [0x10, 0x10, 0, 0, 0x01, 0, 0, 0] },
  "8 bit": { width: 3, height: 2, bits: 8, palette: BLACK_AND_RED, pixels: [1, 0, 1, 0, 0, 1, 0, 0] },
  "8 bit from the top": { width: 3, height: -2, bits: 8, palette: BLACK_AND_RED, pixels: [0, 1, 0, 0, 1, 0, 1, 0] },
  "8 bit of OS/2": {
    ...{ width: 3, height: 2, bits: 8, header: "core", pixels: [1, 0, 1, 0, 0, 1, 0, 0] },
    palette: [0, 0, 0, 0, 0, 255, ...Array.from({ length: 254 * 3 }, () => 9)],
  },
  "runs of 8 bit": {
    ...{ width: 3, height: 2, bits: 8, compression: 1, palette: BLACK_AND_RED },
    pixels: [0, 3, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1],
  },
  "runs of 8 bit with a jump": {
    ...{ width: 3, height: 2, bits: 8, compression: 1, palette: BLACK_AND_RED },
    pixels: [1, 1, 0, 2, 1, 0, 1, 1, 0, 0, 0, 2, 1, 0, 1, 1, 0, 1],
  },
  "runs of 4 bit": {
    ...{ width: 3, height: 2, bits: 4, compression: 2, palette: BLACK_AND_RED },
    pixels: [3, 0x10, 0, 0, 0, 3, 0x01, 0x00, 0, 1],
  },
  "16 bit": {
    ...{ width: 3, height: 2, bits: 16 },
    pixels: [0, 0x7c, 0, 0, 0, 0x7c, 0, 0, 0, 0, 0, 0x7c, 0, 0, 0, 0],
  },
  "16 bit with masks": {
    ...{ width: 3, height: 2, bits: 16, compression: 3, masks: [0xf800, 0x07e0, 0x001f] },
    pixels: [0, 0xf8, 0, 0, 0, 0xf8, 0, 0, 0, 0, 0, 0xf8, 0, 0, 0, 0],
  },
  "24 bit": {
    ...{ width: 3, height: 2, bits: 24 },
    pixels: [0, 0, 255, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0],
  },
  "32 bit": {
    ...{ width: 3, height: -2, bits: 32 },
    pixels: [0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 0],
  },
  "32 bit with masks and alpha": {
    ...{ width: 3, height: -2, bits: 32, compression: 3, header: "v4", masks: [0xff, 0xff00, 0xff0000, 0xff000000] },
    pixels: [0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0, 255],
  },
} as const satisfies Readonly<Record<string, BitmapSample>>;

type CheckedBitmap = keyof typeof SAMPLES;

export const CHECKED_BITMAPS: Readonly<Record<string, BitmapSample>> = SAMPLES;

export function checkedBitmap(name: CheckedBitmap): Buffer<ArrayBuffer> {
  return bitmapFile(SAMPLES[name]);
}
