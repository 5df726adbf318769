import { expect, test } from "vitest";
import { jpegSize, readJpegSegments } from "../format/jpeg-segments.ts";
import { bytesOf, jpegFile, jpegSegment } from "../format/sample-files.test-data.ts";
import { jpegOfTile } from "./jpeg-tile.ts";

const TABLES = [...bytesOf([0xff, 0xd8], jpegSegment(0xdb, [0, 1, 2]), [0xff, 0xd9])];

function markersOf(parts: readonly Uint8Array[]): number[] {
  return readJpegSegments(bytesOf(...parts)).segments.map(({ marker }) => marker);
}

test("puts the common tables into the JPEG, which stays one picture", () => {
  const parts = jpegOfTile(jpegFile(16, 8), TABLES, "ycbcr");
  expect(markersOf(parts)).toEqual([0xee, 0xdb, 0xc0, 0xda, 0xd9]);
  const whole = bytesOf(...parts);
  expect(jpegSize(whole, readJpegSegments(whole))).toEqual({ width: 16, height: 8 });
});

test("the colour model of the TIFF decides about the transform", () => {
  const transform = (photometric: "rgb" | "ycbcr") => bytesOf(...jpegOfTile(jpegFile(8, 8), [], photometric))[17];
  expect(transform("rgb")).toBe(0);
  expect(transform("ycbcr")).toBe(1);
  expect(markersOf(jpegOfTile(jpegFile(8, 8), [], "black-is-zero"))).toEqual([0xc0, 0xda, 0xd9]);
});
