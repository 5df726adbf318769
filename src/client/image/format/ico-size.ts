import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import { pngSize } from "./png-chunks.ts";

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/** Of the largest picture inside. A PNG inside counts with what its own header says: the icon's entry ends at 256. */
export function icoSize(bytes: Uint8Array): Size | undefined {
  const reader = createByteReader(bytes, "little");
  const sizes: Size[] = [];
  for (let index = 0; index < reader.u16(4); index++) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > bytes.length) break;
    const offset = reader.u32(entry + 12);
    const isPng = reader.ascii(offset + 1, 3) === "PNG";
    const inside = isPng ? pngSize(bytes.subarray(offset)) : undefined;
    sizes.push(inside ?? { width: reader.u8(entry) || 256, height: reader.u8(entry + 1) || 256 });
  }
  return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
}
