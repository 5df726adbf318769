import sharp from "sharp";
import { expect, test } from "vitest";
import { bitmapFile, CHECKED_BITMAPS, iconFile } from "./bitmap.test-data.ts";
import { decodeImage } from "./decode-image.ts";

const LIMITS = { maxPixels: 10_000 };
const UNDECODABLE = { ok: false, error: { kind: "undecodable" } };

async function pixelsOf(bytes: Uint8Array) {
  const decoded = await decodeImage(bytes, LIMITS);
  if (!decoded.ok) throw new Error(decoded.error.kind);
  return {
    size: [decoded.value.width, decoded.value.height],
    reds: decoded.value.data.filter((_, at) => at % 3 === 0),
  };
}

test.each(Object.entries(CHECKED_BITMAPS))("reads a bitmap of %s", async (_, sample) => {
  const decoded = await decodeImage(bitmapFile(sample), LIMITS);
  const [o, R] = [
    [0, 0, 0],
    [255, 0, 0],
  ];
  expect(decoded.ok && [...decoded.value.data]).toEqual([o, R, o, R, o, R].flat());
});

test("reads what is there of a bitmap cut short, and refuses one with nothing", async () => {
  const pixels = [255, 255, 255, 0, 255, 255, 255, 0];
  const cut = bitmapFile({ width: 1, height: -5, bits: 24, pixels });
  expect([...(await pixelsOf(cut)).reds]).toEqual([255, 255, 0, 0, 0]);
  expect(await decodeImage(bitmapFile({ width: 1, height: 5, bits: 24, pixels: [] }), LIMITS)).toEqual(UNDECODABLE);
  expect(await decodeImage(bitmapFile({ width: 1, height: 500, bits: 24, pixels }), LIMITS)).toEqual(UNDECODABLE);
});

test.each([
  ["too wide", { width: 2_000_000_000, height: 2_000_000_000 }],
  ["too wide and made of runs", { width: 60_000, height: -60_000, compression: 1 }],
])("refuses a bitmap that is %s before it takes memory", async (_, odd) => {
  const bytes = bitmapFile({ bits: 8, pixels: [0, 0, 0, 0], ...odd });
  expect(await decodeImage(bytes, LIMITS)).toMatchObject({ error: { kind: "too-many-pixels", width: odd.width } });
});

test.each([
  ["bits", { bits: 30_000 }],
  ["width", { width: -3 }],
  ["height", { height: 0 }],
  ["runs of another width", { compression: 2 }],
  ["JPEG inside", { compression: 4 }],
])("refuses a bitmap of odd %s", async (_, odd) => {
  const bytes = bitmapFile({ width: 3, height: 1, bits: 8, pixels: [0, 0, 0, 0], ...odd });
  expect(await decodeImage(bytes, LIMITS)).toEqual(UNDECODABLE);
});

test("runs that never end their line are cut at the edge", async () => {
  const runs = Array.from({ length: 400 }, () => [255, 1]).flat();
  const palette = [0, 0, 0, 0, 0, 0, 255, 0];
  const bytes = bitmapFile({ width: 2, height: -2, bits: 8, compression: 1, palette, pixels: runs });
  expect([...(await pixelsOf(bytes)).reds]).toEqual([255, 255, 0, 0]);
});

const HALF_HIDDEN = { width: 2, height: 2, bits: 24, isInsideIcon: true };

test("reads the mask of an icon: what it hides is the ground that the rest stands out from", async () => {
  const white = bitmapFile({ ...HALF_HIDDEN, pixels: [255, 255, 255, 9, 9, 9, 0, 0, 0x40, 0, 0, 0] });
  const icon = iconFile({ width: 2, height: 1, bits: 24, inside: white });
  expect(await pixelsOf(icon)).toEqual({ size: [2, 1], reds: Uint8Array.from([255, 0]) });
});

test.each([
  ["the alpha of an icon before its mask", 255, [255, 0]],
  ["the mask of an icon whose alpha is empty", 0, [255, 9]],
])("reads %s", async (_, alpha, reds) => {
  const pixels = [255, 255, 255, alpha, 9, 9, 9, 0, 0x80, 0, 0, 0];
  const inside = bitmapFile({ ...HALF_HIDDEN, bits: 32, pixels });
  expect([...(await pixelsOf(iconFile({ width: 2, height: 1, bits: 32, inside }))).reds]).toEqual(reds);
});

test("takes the largest picture of an icon, a PNG as its own header says", async () => {
  const small = bitmapFile({ width: 1, height: 2, bits: 24, isInsideIcon: true, pixels: [0, 0, 0, 0, 0, 0, 0, 0] });
  const wide = { create: { width: 300, height: 20, channels: 3, background: "red" } } as const;
  const large = await sharp(wide).png().toBuffer();
  const entry = { width: 1, height: 1, bits: 24 };
  const icon = iconFile({ ...entry, inside: small }, { ...entry, bits: 1, inside: large }, { ...entry, inside: small });
  expect((await pixelsOf(icon)).size).toEqual([300, 20]);
  expect(await decodeImage(icon, { maxPixels: 5_999 })).toMatchObject({ error: { kind: "too-many-pixels" } });
});

test("refuses an icon whose pictures are not there, and formats that are not asked for", async () => {
  expect(await decodeImage(Buffer.from([0, 0, 1, 0, 9, 0]), LIMITS)).toEqual(UNDECODABLE);
  const bitmap = bitmapFile({ width: 1, height: 1, bits: 24, pixels: [0, 0, 0, 0] });
  expect(await decodeImage(bitmap, { ...LIMITS, formats: ["png"] })).toEqual(UNDECODABLE);
  expect(await decodeImage(bitmap, { ...LIMITS, formats: ["bmp"] })).toMatchObject({ ok: true });
});
