import fc from "fast-check";
import { expect, test } from "vitest";
import { readExifOrientation } from "./exif-orientation.ts";
import { bytesOf, exifBlock, le16, le32 } from "./sample-files.test-data.ts";

test("reads both byte orders", () => {
  expect(readExifOrientation(exifBlock(6, "II"))).toBe(6);
  expect(readExifOrientation(exifBlock(8, "MM"))).toBe(8);
});

test("finds the tag among others", () => {
  const make = [...le16(0x010f), ...le16(2), ...le32(4), 65, 66, 67, 0];
  const orientation = [...le16(0x0112), ...le16(3), ...le32(1), ...le16(3), 0, 0];
  expect(readExifOrientation(bytesOf("II", le16(42), le32(8), le16(2), make, orientation))).toBe(3);
});

test.each([
  ["a value outside 1..8", exifBlock(9)],
  ["another type than SHORT", exifBlock(6).with(12, 4)],
  ["no byte order", exifBlock(6).with(0, 0)],
  ["another magic number", exifBlock(6).with(2, 43)],
  ["a directory outside the block", exifBlock(6).with(5, 255)],
  ["a block that ends within the entry", exifBlock(6).subarray(0, 16)],
  ["nothing", new Uint8Array()],
])("is upright with %s", (_, block) => {
  expect(readExifOrientation(block)).toBe(1);
});

test("any block at all gives 1..8", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(readExifOrientation(bytesOf("II*\0", bytes)));
    }),
  );
});
