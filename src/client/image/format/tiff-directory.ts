import { createByteReader } from "./byte-reader.ts";
import type { ByteReader } from "./byte-reader.ts";

/** Numbers of the first page by tag: those that are needed to read its pixels. */
export type TiffDirectory = ReadonlyMap<number, readonly number[]>;

/** Tags of TIFF 6.0 that say how pixels are stored. Others are not even read: they can be private, and large. */
export const TIFF_TAGS = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planarConfiguration: 284,
  t4Options: 292,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
} as const;

const WANTED: ReadonlySet<number> = new Set(Object.values(TIFF_TAGS));

/** No page has more strips or tiles than this; a count above it is a lie that would cost memory. */
const MAX_VALUES = 1 << 20;

interface Layout {
  readonly countBytes: 2 | 8;
  readonly entryBytes: 12 | 20;
  /** Bytes of a value field, and of an offset. */
  readonly wordBytes: 4 | 8;
}

const CLASSIC: Layout = { countBytes: 2, entryBytes: 12, wordBytes: 4 };
const BIG: Layout = { countBytes: 8, entryBytes: 20, wordBytes: 8 };

/** BYTE, SHORT, LONG, IFD, LONG8: length of one value. */
const VALUE_BYTES: Readonly<Record<number, 1 | 2 | 4 | 8>> = { 1: 1, 3: 2, 4: 4, 7: 1, 13: 4, 16: 8 };

/**
 * The first directory of a classic or big TIFF in either byte order. Only that one is read, so that directories that point
 * in a circle cannot keep us busy. Undefined when there is none,
 * or one that contradicts itself. Source: TIFF 6.0, section 2.
 */
export function readTiffDirectory(bytes: Uint8Array): TiffDirectory | undefined {
  const reader = createByteReader(bytes, bytes[0] === 0x49 ? "little" : "big");
  const layout = reader.u16(2) === 43 ? BIG : CLASSIC;
  const word = wordReader(reader, layout);
  const start = layout === BIG ? word(8) : word(4);
  const count = layout === BIG ? reader.u64(start) : reader.u16(start);
  const tags = new Map<number, readonly number[]>();
  for (let index = 0; index < count; index++) {
    const entry = start + layout.countBytes + index * layout.entryBytes;
    if (entry + layout.entryBytes > bytes.length) break;
    const tag = reader.u16(entry);
    if (!WANTED.has(tag)) continue;
    // A directory that says two things about the same pixels cannot be trusted with either.
    if (tags.has(tag)) return undefined;
    const values = readValues(reader, layout, entry);
    if (values !== undefined) tags.set(tag, values);
  }
  return tags.size === 0 ? undefined : tags;
}

function wordReader(reader: ByteReader, layout: Layout): (at: number) => number {
  return layout.wordBytes === 8 ? reader.u64 : reader.u32;
}

function readValues(reader: ByteReader, layout: Layout, entry: number): readonly number[] | undefined {
  const size = VALUE_BYTES[reader.u16(entry + 2)];
  const word = wordReader(reader, layout);
  const count = word(entry + 4);
  if (size === undefined || count === 0 || count > MAX_VALUES) return undefined;
  const field = entry + 4 + layout.wordBytes;
  const at = count * size <= layout.wordBytes ? field : word(field);
  if (at + count * size > reader.length) return undefined;
  const read = { 1: reader.u8, 2: reader.u16, 4: reader.u32, 8: reader.u64 }[size];
  return Array.from({ length: count }, (_, index) => read(at + index * size));
}
