import { orientationFromTag } from "#core/geometry/orientation.ts";
import type { Orientation } from "#core/geometry/orientation.ts";
import { createByteReader } from "./byte-reader.ts";

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/**
 * Orientation from an EXIF block, which is a small TIFF file: byte order, 42, offset of the first directory, its entries.
 * Anything broken means upright. Source: Exif 2.32, 4.6.4.
 */
export function readExifOrientation(exif: Uint8Array): Orientation {
  const mark = createByteReader(exif, "big").ascii(0, 2);
  if (mark !== "II" && mark !== "MM") return 1;
  const reader = createByteReader(exif, mark === "II" ? "little" : "big");
  if (reader.u16(2) !== 42) return 1;
  const directory = reader.u32(4);
  const count = reader.u16(directory);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > reader.length) return 1;
    if (reader.u16(entry) !== ORIENTATION_TAG) continue;
    return reader.u16(entry + 2) === SHORT ? orientationFromTag(reader.u16(entry + 8)) : 1;
  }
  return 1;
}
