import type { Size } from "#core/geometry/point.ts";
import { createByteReader } from "./byte-reader.ts";
import type { ByteReader } from "./byte-reader.ts";

const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** The larger of the screen and of the first frame on it: decoders widen the screen to hold that frame. Source: GIF89a. */
export function gifSize(bytes: Uint8Array): Size {
  const reader = createByteReader(bytes, "little");
  const screen = { width: reader.u16(6), height: reader.u16(8) };
  const frame = firstFrame(reader);
  if (frame === undefined) return screen;
  return {
    width: Math.max(screen.width, reader.u16(frame + 1) + reader.u16(frame + 5)),
    height: Math.max(screen.height, reader.u16(frame + 3) + reader.u16(frame + 7)),
  };
}

function firstFrame(reader: ByteReader): number | undefined {
  const flags = reader.u8(10);
  const paletteBytes = (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
  let at = HEADER_BYTES + paletteBytes;
  while (at < reader.length && reader.u8(at) === EXTENSION) at = afterSubBlocks(reader, at + 2);
  return reader.u8(at) === IMAGE ? at : undefined;
}

function afterSubBlocks(reader: ByteReader, from: number): number {
  let at = from;
  while (at < reader.length && reader.u8(at) !== 0) at += 1 + reader.u8(at);
  return at + 1;
}
