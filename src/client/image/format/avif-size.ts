import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import type { ByteReader } from "./byte-reader.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Boxes to walk through on the way to `ispe`, with the bytes before their first child (`meta` bears version and flags). */
const PATH = [
  { type: "meta", prefixBytes: 4 },
  { type: "iprp", prefixBytes: 0 },
  { type: "ipco", prefixBytes: 0 },
];

/**
 * The largest extent of any item (`ispe`), as stored, before rotation and mirroring. For a picture made of tiles that is the
 * whole; the decoder tells the exact size. Source: ISO/IEC 23008-12, 6.5.3.
 */
export function avifSize(bytes: Uint8Array): Size | undefined {
  const reader = createByteReader(bytes, "big");
  let container: Range | undefined = { start: 0, end: bytes.length };
  for (const { type, prefixBytes } of PATH) {
    const box: Range | undefined = childBoxes(reader, container).find((child) => child.type === type);
    if (box === undefined) return undefined;
    container = { start: box.start + prefixBytes, end: box.end };
  }
  const extents = childBoxes(reader, container).filter((child) => child.type === "ispe");
  const sizes = extents.map(({ start }) => ({ width: reader.u32(start + 4), height: reader.u32(start + 8) }));
  return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
}

/** `start` and `end` of what is inside each box. A size of 0 means up to the end, 1 a 64-bit size after the type. */
function childBoxes(reader: ByteReader, within: Range): (Range & { readonly type: string })[] {
  const boxes: (Range & { readonly type: string })[] = [];
  let at = within.start;
  while (at + 8 <= within.end) {
    const short = reader.u32(at);
    const headerBytes = short === 1 ? 16 : 8;
    const long = short === 1 ? reader.u64(at + 8) : short;
    const end = short === 0 ? within.end : at + long;
    if (end < at + headerBytes || end > within.end) break;
    boxes.push({ type: reader.ascii(at + 4, 4), start: at + headerBytes, end });
    at = end;
  }
  return boxes;
}
