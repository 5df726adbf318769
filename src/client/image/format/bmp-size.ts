import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";

const CORE_HEADER_BYTES = 12;

/** A negative height means that the rows run from top to bottom. */
export function bmpSize(bytes: Uint8Array): Size {
  const reader = createByteReader(bytes, "little");
  if (reader.u32(14) === CORE_HEADER_BYTES) return { width: reader.u16(18), height: reader.u16(20) };
  const height = reader.u32(22) | 0;
  return { width: reader.u32(18), height: Math.abs(height) };
}
