import { expect, test } from "vitest";
import type { TiffLayout } from "./tiff-layout.ts";
import { rgbaFromSamples } from "./tiff-pixels.ts";

const PLAIN: TiffLayout = {
  size: { width: 2, height: 1 },
  compression: "none",
  photometric: "black-is-zero",
  bitsPerSample: 8,
  samplesPerPixel: 1,
  isFloat: false,
  hasAlpha: false,
  isLittleEndian: true,
  tile: { width: 2, height: 1 },
  isTiled: false,
  isPlanar: false,
  offsets: [8],
  byteCounts: [2],
  directory: new Map(),
};

function pixels(data: readonly number[], layout: Partial<TiffLayout>): number[] {
  return [...rgbaFromSamples(Uint8Array.from(data), { ...PLAIN, ...layout })];
}

test("grey, both ways round", () => {
  expect(pixels([0, 200], {})).toEqual([0, 0, 0, 255, 200, 200, 200, 255]);
  expect(pixels([0, 200], { photometric: "white-is-zero" })).toEqual([255, 255, 255, 255, 55, 55, 55, 255]);
});

test("rows of bits are padded to a byte", () => {
  const layout = { bitsPerSample: 1, size: { width: 2, height: 2 } };
  expect(pixels([0b1000_0000, 0b0100_0000], layout).filter((_, index) => index % 4 === 0)).toEqual([255, 0, 0, 255]);
});

test.each([
  [2, [0b1101_0000], [255, 85]],
  [4, [0xf1], [255, 17]],
  [16, [0x34, 0x12, 0xff, 0xff], [0x12, 0xff]],
] as const)("samples of %i bits fill the range", (bitsPerSample, data, greys) => {
  expect(pixels(data, { bitsPerSample }).filter((_, index) => index % 4 === 0)).toEqual(greys);
});

test("floating point runs from 0 to 1, in the byte order of the file", () => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat32(4, 0.5, false);
  const layout = { bitsPerSample: 32, isFloat: true, isLittleEndian: false };
  expect(pixels([...bytes], layout)).toEqual([0, 0, 0, 255, 128, 128, 128, 255]);
});

test("a fourth sample is alpha only when the file says so", () => {
  const layout = { photometric: "rgb", samplesPerPixel: 4, size: { width: 1, height: 1 } } as const;
  expect(pixels([1, 2, 3, 4], layout)).toEqual([1, 2, 3, 255]);
  expect(pixels([1, 2, 3, 4], { ...layout, hasAlpha: true })).toEqual([1, 2, 3, 4]);
});

test("a palette of 16-bit and of 8-bit entries", () => {
  const size = { width: 1, height: 1 };
  const wide = new Map([[320, [0, 65535, 0, 257, 0, 514]]]);
  const narrow = new Map([[320, [0, 255, 0, 1, 0, 2]]]);
  const layout = { photometric: "palette", bitsPerSample: 1, size } as const;
  expect(pixels([0x80], { ...layout, directory: wide })).toEqual([255, 1, 2, 255]);
  expect(pixels([0x80], { ...layout, directory: narrow })).toEqual([255, 1, 2, 255]);
});

test("CMYK is light taken away", () => {
  const layout = { photometric: "cmyk", samplesPerPixel: 4, size: { width: 2, height: 1 } } as const;
  expect(pixels([0, 255, 0, 0, 0, 0, 0, 255], layout)).toEqual([255, 0, 255, 255, 0, 0, 0, 255]);
});

test("data that ends early is black, not an error", () => {
  expect(pixels([], {})).toEqual([0, 0, 0, 255, 0, 0, 0, 255]);
});
