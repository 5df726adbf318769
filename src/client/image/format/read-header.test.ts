import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orientationFromTag } from "#core/geometry/orientation.ts";
import type { ImageFormat } from "./image-format.ts";
import { refuseSize } from "./local-limits.ts";
import { readHeader } from "./read-header.ts";
import {
  ALL_FORMATS,
  avifFile,
  bmpFile,
  bytesOf,
  gifFile,
  icoFile,
  jpegFile,
  le16,
  pngFile,
  sampleFile,
  tiffFile,
  webpFile,
} from "./sample-files.test-data.ts";

const TAGGED: readonly ImageFormat[] = ["jpeg", "png", "webp", "tiff"];

describe.each(ALL_FORMATS)("%s", (format) => {
  test("says its size", () => {
    expect(readHeader(format, sampleFile(format))).toEqual({ format, size: { width: 40, height: 30 }, orientation: 1 });
  });

  test("a file cut off anywhere gives a header or none, and does not throw", () => {
    const whole = sampleFile(format);
    for (let length = 0; length <= whole.length; length++) readHeader(format, whole.subarray(0, length));
    expect(readHeader(format, whole.subarray(0, 4))).toBeUndefined();
  });

  test("1,000 mutations give a sensible header or none", () => {
    const whole = sampleFile(format, TAGGED.includes(format) ? 6 : 1);
    const change = fc.record({ at: fc.nat(whole.length - 1), value: fc.integer({ min: 0, max: 255 }) });
    const mutation = fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const mutated = whole.slice();
      for (const { at, value } of changes) mutated[at] = value;
      const header = readHeader(format, mutated);
      if (header === undefined) return;
      expect(header.size.width).toBeGreaterThanOrEqual(1);
      expect(header.size.height).toBeGreaterThanOrEqual(1);
      expect(orientationFromTag(header.orientation)).toBe(header.orientation);
    });
    fc.assert(mutation, { numRuns: 1000 });
  });
});

describe.each(TAGGED)("orientation in %s", (format) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)("%i is read", (orientation) => {
    expect(readHeader(format, sampleFile(format, orientation))?.orientation).toBe(orientation);
  });
});

test("a WebP without the extended header says its size in its pixels' header", () => {
  const lossless = webpFile([
    "VP8L",
    [0x2f, ...[(39 | (29 << 14)) & 255, (39 | (29 << 14)) >> 8, 29 >> 2, 0].map((b) => b & 255)],
  ]);
  const lossy = webpFile(["VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(40), ...le16(30)]]);
  expect(readHeader("webp", lossless)?.size).toEqual({ width: 40, height: 30 });
  expect(readHeader("webp", lossy)?.size).toEqual({ width: 40, height: 30 });
});

test("a GIF is as large as its first frame when that is larger than its screen", () => {
  expect(readHeader("gif", gifFile([1, 1], [65535, 40000]))?.size).toEqual({ width: 65535, height: 40000 });
});

test("a BMP from top to bottom has a negative height", () => {
  expect(readHeader("bmp", bmpFile(40, -30))?.size).toEqual({ width: 40, height: 30 });
});

test("an icon is as large as the PNG inside says", () => {
  expect(readHeader("ico", icoFile(0, 0))?.size).toEqual({ width: 256, height: 256 });
  expect(readHeader("ico", icoFile(16, 16, pngFile(16000, 16000)))?.size).toEqual({ width: 16000, height: 16000 });
});

test("an AVIF is as large as its largest item", () => {
  expect(readHeader("avif", avifFile([512, 512], [4000, 3000]))?.size).toEqual({ width: 4000, height: 3000 });
});

test.each([
  { order: "II", isBig: true },
  { order: "MM", isBig: true },
  { order: "MM", isBig: false },
] as const)("reads the TIFF header of $order, big $isBig", ({ order, isBig }) => {
  const bytes = tiffFile({
    order,
    isBig,
    entries: [
      [256, 4, 70000],
      [257, 3, 30],
    ],
  });
  expect(readHeader("tiff", bytes)?.size).toEqual({ width: 70000, height: 30 });
});

test("a TIFF directory that says two things about the width is damaged", () => {
  expect(
    readHeader(
      "tiff",
      tiffFile({
        entries: [
          [256, 3, 40],
          [256, 3, 4],
          [257, 3, 30],
        ],
      }),
    ),
  ).toBeUndefined();
});

test("a JPEG with junk between its segments still says its size", () => {
  const bytes = jpegFile(40, 30);
  expect(readHeader("jpeg", bytesOf(bytes.subarray(0, 2), "junk", bytes.subarray(2)))?.size.width).toBe(40);
});

test("what claims too many pixels or too long a side is refused by its header alone", () => {
  expect(refuseSize({ width: 16383, height: 16383 })?.kind).toBe("too-many-pixels");
  expect(refuseSize({ width: 32_768, height: 1 })?.kind).toBe("side-too-long");
  expect(refuseSize({ width: 20_000, height: 5000 })).toBeUndefined();
});
