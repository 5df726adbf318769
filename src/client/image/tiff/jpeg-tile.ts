import type { TiffPhotometric } from "./tiff-layout.ts";

const SOI = [0xff, 0xd8];
const EOI_BYTES = 2;

/** APP14 "Adobe", version 100, no flags, colour transform: tells a decoder whether three components are RGB or YCbCr. */
function adobeMarker(photometric: TiffPhotometric): number[] {
  return [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, photometric === "ycbcr" ? 1 : 0];
}

/**
 * A JPEG that stands alone, from a strip or tile and the tables that its TIFF keeps in common. Source: TIFF Technical
 * Note 2. The photometric tag decides about the colour transform, which the strip itself often does not tell.
 */
export function jpegOfTile(
  strip: Uint8Array<ArrayBuffer>,
  tables: readonly number[],
  photometric: TiffPhotometric,
): Uint8Array<ArrayBuffer>[] {
  const isGrey = photometric === "black-is-zero" || photometric === "white-is-zero";
  const shared = tables.length > SOI.length + EOI_BYTES ? tables.slice(SOI.length, -EOI_BYTES) : [];
  const head = Uint8Array.from([...SOI, ...(isGrey ? [] : adobeMarker(photometric)), ...shared]);
  return [head, strip.subarray(SOI.length)];
}
