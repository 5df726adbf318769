/** What the header of a Windows or OS/2 bitmap says. Offsets are in bytes from the beginning of the file. */
export interface BitmapHeader {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  /** Of a pixel: 1, 2, 4 or 8 with a palette, else 16, 24 or 32. */
  readonly bits: number;
  readonly isRunLength: boolean;
  /** Which bits of a pixel of 16 or 32 are red, green, blue and alpha; 0: none. */
  readonly masks: readonly number[];
  readonly palette: { readonly at: number; readonly count: number; readonly bytesPerColor: number };
  readonly pixelsAt: number;
}

/** Where a bitmap lies in a file. */
export interface BitmapPlace {
  readonly headerAt: number;
  /** Absent: right after the palette, as inside an icon, where the height counts a mask of the same size as well. */
  readonly pixelsAt?: number;
}

const CORE_HEADER_BYTES = 12;
const OS2_HEADER_BYTES = 64;
const BITS = [1, 2, 4, 8, 16, 24, 32];
const MASKS_OF_555 = [0x7c00, 0x03e0, 0x001f, 0];
const MASKS_OF_888 = [0x00ff0000, 0x0000ff00, 0x000000ff, 0];
/** The alpha of icons is in the byte that other bitmaps leave empty. */
const MASKS_OF_ICON = [0x00ff0000, 0x0000ff00, 0x000000ff, 0xff000000];

const COMPRESSION = { none: 0, runsOf8: 1, runsOf4: 2, masks: 3, masksWithAlpha: 6 };

/** Throws when there is no such header, or it tells of a bitmap that cannot be read (JPEG, PNG, Huffman or 24 bit runs inside). */
export function readBitmapHeader(bytes: Uint8Array, { headerAt, pixelsAt }: BitmapPlace): BitmapHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(headerAt, true);
  const isCore = headerBytes === CORE_HEADER_BYTES;
  // OS/2 may end its header after any field: what is left out is 0.
  const field = (at: number) => (at + 4 <= headerBytes ? view.getUint32(headerAt + at, true) : 0);
  const width = isCore ? view.getUint16(headerAt + 4, true) : view.getInt32(headerAt + 4, true);
  const rows = isCore ? view.getUint16(headerAt + 6, true) : view.getInt32(headerAt + 8, true);
  const bits = view.getUint16(headerAt + (isCore ? 10 : 14), true);
  const compression = field(16);
  checkKind(headerBytes, bits, compression);
  const height = Math.floor(Math.abs(rows) / (pixelsAt === undefined ? 2 : 1));
  if (width < 1 || height < 1) throw new RangeError("A bitmap without pixels");
  const masksAfter = headerBytes === 40 ? masksBehindHeader(compression) : 0;
  const bytesPerColor = isCore ? 3 : 4;
  const count = bits > 8 ? field(32) : Math.min(field(32) || 2 ** bits, 2 ** bits);
  const palette = { at: headerAt + headerBytes + masksAfter, count, bytesPerColor };
  return {
    width,
    height,
    isTopDown: rows < 0,
    bits,
    isRunLength: compression === COMPRESSION.runsOf8 || compression === COMPRESSION.runsOf4,
    masks: readMasks(view, { headerAt, headerBytes, bits, compression, isIcon: pixelsAt === undefined }),
    palette,
    pixelsAt: pixelsAt ?? palette.at + count * bytesPerColor,
  };
}

function checkKind(headerBytes: number, bits: number, compression: number): void {
  const isHeader = headerBytes === CORE_HEADER_BYTES || headerBytes >= 16;
  const bitsOf: Readonly<Record<number, readonly number[]>> = {
    [COMPRESSION.none]: BITS,
    [COMPRESSION.runsOf8]: [8],
    [COMPRESSION.runsOf4]: [4],
    [COMPRESSION.masks]: headerBytes === OS2_HEADER_BYTES ? [] : [16, 32],
    [COMPRESSION.masksWithAlpha]: [16, 32],
  };
  if (!isHeader || bitsOf[compression]?.includes(bits) !== true) throw new RangeError("A bitmap of another kind");
}

function masksBehindHeader(compression: number): number {
  if (compression === COMPRESSION.masksWithAlpha) return 16;
  return compression === COMPRESSION.masks ? 12 : 0;
}

interface MaskPlace {
  readonly headerAt: number;
  readonly headerBytes: number;
  readonly bits: number;
  readonly compression: number;
  readonly isIcon: boolean;
}

function readMasks(view: DataView, { headerAt, headerBytes, bits, compression, isIcon }: MaskPlace): readonly number[] {
  if (masksBehindHeader(compression) === 0) {
    if (bits === 16) return MASKS_OF_555;
    return isIcon ? MASKS_OF_ICON : MASKS_OF_888;
  }
  const hasAlpha = compression === COMPRESSION.masksWithAlpha || headerBytes >= 56;
  return [40, 44, 48, 52].map((at) => (at < 52 || hasAlpha ? view.getUint32(headerAt + at, true) : 0));
}
