import type { Size } from "#core/geometry/point.ts";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { TIFF_TAGS } from "../format/tiff-directory.ts";
import type { TiffDirectory } from "../format/tiff-directory.ts";

export type TiffCompression = "none" | "ccitt-rle" | "ccitt-g3" | "ccitt-g4" | "lzw" | "jpeg" | "deflate" | "packbits";

/** How the samples of a pixel become a colour. */
export type TiffPhotometric = "white-is-zero" | "black-is-zero" | "rgb" | "palette" | "cmyk" | "ycbcr";

/** How the pixels of a page are stored: everything that reading them needs, checked against the length of the file. */
export interface TiffLayout {
  readonly size: Size;
  readonly compression: TiffCompression;
  readonly photometric: TiffPhotometric;
  readonly bitsPerSample: number;
  readonly samplesPerPixel: number;
  readonly isFloat: boolean;
  readonly hasAlpha: boolean;
  readonly isLittleEndian: boolean;
  /** Strips as tiles as wide as the page. */
  readonly tile: Size;
  readonly isTiled: boolean;
  /** One colour after the other, each with strips or tiles of its own. */
  readonly isPlanar: boolean;
  readonly offsets: readonly number[];
  readonly byteCounts: readonly number[];
  readonly directory: TiffDirectory;
}

const COMPRESSIONS: Readonly<Record<number, TiffCompression>> = {
  1: "none",
  2: "ccitt-rle",
  3: "ccitt-g3",
  4: "ccitt-g4",
  5: "lzw",
  7: "jpeg",
  8: "deflate",
  32773: "packbits",
  32946: "deflate",
};

/** For the sentence that refuses them. */
const UNREADABLE_COMPRESSIONS: Readonly<Record<number, string>> = {
  6: "old JPEG",
  34712: "JPEG 2000",
  34925: "LZMA",
  50000: "Zstandard",
  50001: "WebP",
};

const PHOTOMETRICS: readonly (TiffPhotometric | undefined)[] = [
  "white-is-zero",
  "black-is-zero",
  "rgb",
  "palette",
  "black-is-zero",
  "cmyk",
  "ycbcr",
];

const SAMPLES_NEEDED: Readonly<Record<TiffPhotometric, number>> = {
  "white-is-zero": 1,
  "black-is-zero": 1,
  palette: 1,
  rgb: 3,
  ycbcr: 3,
  cmyk: 4,
};

/** Refuses what cannot be read, with a word for why, and what points outside the file. */
export function readTiffLayout(directory: TiffDirectory, bytes: Uint8Array): Result<TiffLayout, ImageRefusal> {
  const first = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise;
  const compressionCode = first(TIFF_TAGS.compression, 1);
  const compression = COMPRESSIONS[compressionCode];
  if (compression === undefined)
    return unsupported(UNREADABLE_COMPRESSIONS[compressionCode] ?? `compression ${String(compressionCode)}`);
  const bitsPerSample = first(TIFF_TAGS.bitsPerSample, 1);
  const photometricCode = first(TIFF_TAGS.photometric, bitsPerSample === 1 ? 0 : 1);
  const photometric = PHOTOMETRICS[photometricCode];
  if (photometric === undefined) return unsupported(`colour model ${String(photometricCode)}`);
  const samplesPerPixel = first(TIFF_TAGS.samplesPerPixel, 1);
  const isTiled = directory.has(TIFF_TAGS.tileWidth) && directory.has(TIFF_TAGS.tileOffsets);
  const size = { width: first(TIFF_TAGS.width, 0), height: first(TIFF_TAGS.height, 0) };
  const offsets = directory.get(isTiled ? TIFF_TAGS.tileOffsets : TIFF_TAGS.stripOffsets) ?? [];
  const layout: TiffLayout = {
    size,
    compression,
    photometric,
    bitsPerSample,
    samplesPerPixel,
    isFloat: first(TIFF_TAGS.sampleFormat, 1) === 3,
    hasAlpha: directory.has(TIFF_TAGS.extraSamples) && first(TIFF_TAGS.extraSamples, 0) !== 0,
    isLittleEndian: bytes[0] === 0x49,
    tile: isTiled
      ? { width: first(TIFF_TAGS.tileWidth, 0), height: first(TIFF_TAGS.tileHeight, 0) }
      : { width: size.width, height: Math.min(first(TIFF_TAGS.rowsPerStrip, size.height), size.height) },
    isTiled,
    isPlanar: first(TIFF_TAGS.planarConfiguration, 1) === 2 && samplesPerPixel > 1,
    offsets,
    byteCounts: byteCountsOf(directory, { isTiled, offsets, fileBytes: bytes.length }),
    directory,
  };
  return refusalOf(layout, bytes.length) ?? success(layout);
}

/** A count may be missing, or reach past a file that was cut: then it ends with the file. */
function byteCountsOf(
  directory: TiffDirectory,
  { isTiled, offsets, fileBytes }: { isTiled: boolean; offsets: readonly number[]; fileBytes: number },
): number[] {
  const counts = directory.get(isTiled ? TIFF_TAGS.tileByteCounts : TIFF_TAGS.stripByteCounts);
  return offsets.map((offset, index) => Math.max(0, Math.min(counts?.[index] ?? Infinity, fileBytes - offset)));
}

function refusalOf(layout: TiffLayout, fileBytes: number): Result<never, ImageRefusal> | undefined {
  const { bitsPerSample, samplesPerPixel, photometric, compression, tile, offsets } = layout;
  if (![1, 2, 4, 8, 16, 32].includes(bitsPerSample)) return unsupported(`${String(bitsPerSample)} bits`);
  if (photometric === "ycbcr" && compression !== "jpeg") return unsupported("YCbCr");
  if (compression === "jpeg" && (bitsPerSample !== 8 || photometric === "cmyk"))
    return unsupported("JPEG of this kind");
  const damaged = failure({ kind: "damaged", format: "tiff" } as const);
  if (samplesPerPixel < SAMPLES_NEEDED[photometric] || samplesPerPixel > 8) return damaged;
  if (tile.width < 1 || tile.height < 1 || tile.width > 65_536 || tile.height > 65_536) return damaged;
  const across = Math.ceil(layout.size.width / tile.width);
  const down = Math.ceil(layout.size.height / tile.height);
  const needed = across * down * (layout.isPlanar ? samplesPerPixel : 1);
  const isInside = offsets.slice(0, needed).every((offset) => offset < fileBytes);
  return offsets.length >= needed && isInside ? undefined : damaged;
}

function unsupported(what: string): Result<never, ImageRefusal> {
  return failure({ kind: "unsupported-format", format: `TIFF (${what})` });
}
