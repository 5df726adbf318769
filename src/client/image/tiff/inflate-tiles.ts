import type { TiffLayout } from "./tiff-layout.ts";

/**
 * Unpacks deflated strips or tiles with the platform's own decoder, each stopped at the length it may have: a small file can
 * claim to unpack to gigabytes. Gives the pixels behind one another; a tile that breaks off stays 0 from there on.
 */
export async function inflateTiles(
  bytes: Uint8Array<ArrayBuffer>,
  layout: TiffLayout,
): Promise<Uint8Array<ArrayBuffer>> {
  const tileBytes = bytesPerTile(layout);
  const all = new Uint8Array(tileBytes * layout.offsets.length);
  for (const [index, offset] of layout.offsets.entries()) {
    const packed = bytes.subarray(offset, offset + (layout.byteCounts[index] ?? 0));
    const target = all.subarray(index * tileBytes, (index + 1) * tileBytes);
    // One after another: all of them at once would hold as many decoders as there are tiles.
    await inflateInto(packed, target);
  }
  return all;
}

/** Unpacked length of a full strip or tile. */
export function bytesPerTile({ tile, samplesPerPixel, bitsPerSample }: TiffLayout): number {
  return Math.ceil((tile.width * samplesPerPixel * bitsPerSample) / 8) * tile.height;
}

async function inflateInto(packed: Uint8Array<ArrayBuffer>, target: Uint8Array): Promise<void> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  let at = 0;
  try {
    while (at < target.length) {
      const { done, value } = await reader.read();
      if (done) return;
      target.set(value.subarray(0, target.length - at), at);
      at += value.length;
    }
    await reader.cancel();
  } catch (error) {
    // What came before the damage is shown; nothing at all is damage.
    if (at === 0) throw error;
  }
}
