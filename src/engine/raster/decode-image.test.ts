import { readFileSync } from "node:fs";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { bitmapFile, CHECKED_BITMAPS, iconFile } from "./bitmap.test-data.ts";
import { decodeImage } from "./decode-image.ts";

const LIMITS = { maxPixels: 10_000 };
const white = { r: 255, g: 255, b: 255, alpha: 1 };

async function png(width: number, height: number, channels: 3 | 4 = 3) {
  const background = channels === 4 ? { r: 0, g: 0, b: 0, alpha: 0 } : white;
  return await sharp({ create: { width, height, channels, background } }).png().toBuffer();
}

test("decodes to three bytes a pixel", async () => {
  const decoded = await decodeImage(await png(5, 3), LIMITS);
  expect(decoded).toMatchObject({ ok: true, value: { width: 5, height: 3 } });
  expect(decoded.ok && decoded.value.data.length).toBe(45);
});

test("stands pictures upright as their EXIF orientation says", async () => {
  const decoded = await decodeImage(readFileSync("src/engine/fixtures/exif-orientation-6.jpg"), { maxPixels: 1e7 });
  expect(decoded).toMatchObject({ ok: true, value: { width: 800, height: 533 } });
});

test("lays transparent pictures on the ground that their drawing stands out from", async () => {
  const light = await decodeImage(readFileSync("src/engine/fixtures/white-on-nothing.png"), { maxPixels: 1e7 });
  expect(light.ok && light.value.data[0]).toBe(0);
  const dark = await decodeImage(await png(4, 4, 4), LIMITS);
  expect(dark.ok && dark.value.data[0]).toBe(255);
});

test("refuses too many pixels from the header", async () => {
  const decoded = await decodeImage(await png(200, 100), LIMITS);
  expect(decoded).toEqual({ ok: false, error: { kind: "too-many-pixels", width: 200, height: 100 } });
});

test("refuses a format that is not asked for", async () => {
  const webp = await sharp(await png(5, 3))
    .webp()
    .toBuffer();
  const limits = { ...LIMITS, formats: ["jpeg", "png"] };
  expect(await decodeImage(webp, limits)).toEqual({ ok: false, error: { kind: "undecodable" } });
  expect(await decodeImage(await png(5, 3), limits)).toMatchObject({ ok: true });
});

test.each([
  ["nothing", ""],
  ["text", "hello"],
])("does not decode %s", async (_, text) => {
  expect(await decodeImage(Buffer.from(text), LIMITS)).toEqual({ ok: false, error: { kind: "undecodable" } });
});

test.each([
  ["an SVG drawing", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ["a PDF file", "%PDF-1.7\n"],
  ["a HEIC picture", "\0\0\0\x18ftypheic\0\0\0\0"],
  ["a JPEG 2000 picture", "\0\0\0\x0cjP  \r\n\x87\n"],
  ["a JPEG XL picture", "\xff\x0a\0\0"],
  ["a Photoshop file", "8BPS\0\x01"],
])("knows %s and does not decode it", async (found, text) => {
  const error = { kind: "undecodable", found };
  expect(await decodeImage(Buffer.from(text, "latin1"), LIMITS)).toEqual({ ok: false, error });
});

test("takes the first picture of an AVIF sequence", async () => {
  const sequence = await sharp(await png(50, 40))
    .avif()
    .toBuffer();
  sequence.write("avis", 8, "latin1");
  expect(await decodeImage(sequence, LIMITS)).toMatchObject({ ok: true, value: { width: 50, height: 40 } });
});

test("refuses a TIFF whose pixels cannot be decompressed instead of taking them for black", async () => {
  const tiff = await sharp(await png(50, 40))
    .tiff({ compression: "lzw" })
    .toBuffer();
  const compression = tiff.indexOf(Buffer.from([0x03, 0x01, 3, 0, 1, 0, 0, 0, 5, 0]));
  expect(await decodeImage(tiff, LIMITS)).toMatchObject({ ok: true });
  tiff.writeUInt16LE(34_925, compression + 8);
  expect(await decodeImage(tiff, LIMITS)).toEqual({ ok: false, error: { kind: "undecodable" } });
});

const FORMATS = ["png", "jpeg", "webp", "gif", "tiff", "avif"] as const;

test("whatever happens to the bytes of a picture, it is decoded or refused", async () => {
  const picture = await png(40, 30);
  const encoded = await Promise.all(FORMATS.map((format) => sharp(picture).toFormat(format).toBuffer()));
  const bitmaps = Object.values(CHECKED_BITMAPS).map(bitmapFile);
  const inside = bitmapFile({ width: 2, height: 2, bits: 32, isInsideIcon: true, pixels: [1, 2, 3, 4, 5, 6, 7, 8] });
  const entry = { width: 2, height: 1, bits: 32 };
  const samples = [...encoded, ...bitmaps, iconFile({ ...entry, inside }), iconFile({ ...entry, inside: picture })];
  const change = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      async (bytes, changes, cut) => {
        const broken = Uint8Array.from(bytes);
        for (const [at, value] of changes) broken[at % broken.length] = value;
        const decoded = await decodeImage(broken.subarray(0, 1 + (cut % (2 * broken.length))), { maxPixels: 1e6 });
        if (!decoded.ok) expect(["undecodable", "too-many-pixels"]).toContain(decoded.error.kind);
        else expect(decoded.value.data.length).toBe(decoded.value.width * decoded.value.height * 3);
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);
