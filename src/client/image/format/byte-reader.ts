/** Numbers out of bytes that may be cut short or lie: whatever is past the end reads as 0, so that no header can throw. */
export interface ByteReader {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** Inexact above 2^53, where no file reaches. */
  readonly u64: (at: number) => number;
  /** Bytes as Latin letters; shorter at the end of the file. */
  readonly ascii: (at: number, length: number) => string;
}

export type ByteOrder = "little" | "big";

export function createByteReader(bytes: Uint8Array, order: ByteOrder): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = order === "little";
  const has = (at: number, count: number) => Number.isSafeInteger(at) && at >= 0 && at + count <= bytes.length;
  return {
    length: bytes.length,
    u8: (at) => (has(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (has(at, 2) ? view.getUint16(at, isLittle) : 0),
    u32: (at) => (has(at, 4) ? view.getUint32(at, isLittle) : 0),
    u64: (at) => (has(at, 8) ? Number(view.getBigUint64(at, isLittle)) : 0),
    ascii: (at, length) => (at < 0 ? "" : String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 4096)))),
  };
}
