import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_FORMATS, box, bytesOf, sampleFile, tiffFile } from "./sample-files.test-data.ts";
import { sniffFormat } from "./sniff-format.ts";

test.each(ALL_FORMATS)("tells %s by its bytes", (format) => {
  expect(sniffFormat(sampleFile(format))).toEqual({ type: "image", format });
});

test("tells every kind of TIFF", () => {
  for (const order of ["II", "MM"] as const) {
    for (const isBig of [false, true]) {
      expect(sniffFormat(tiffFile({ order, isBig, entries: [] }))).toEqual({ type: "image", format: "tiff" });
    }
  }
});

test.each([
  ["heic", box("ftyp", "heic", [0, 0, 0, 0], "mif1heic")],
  ["heic", box("ftyp", "mif1", [0, 0, 0, 0], "mif1heic")],
  ["jp2", bytesOf([0, 0, 0, 12], "jP  \r\n\x87\n")],
  ["jp2", bytesOf([0xff, 0x4f, 0xff, 0x51])],
  ["jxl", bytesOf([0xff, 0x0a])],
  ["psd", bytesOf("8BPS", [0, 1])],
  ["svg", bytesOf('<svg xmlns="x">')],
  [
    "svg",
    bytesOf('\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'.replace("\ufeff", "\xef\xbb\xbf")),
  ],
] as const)("knows %s, which nothing here decodes", (format, bytes) => {
  expect(sniffFormat(bytes)).toEqual({ type: "undecodable", format });
});

test("a general HEIF brand is AVIF when the list of brands says so", () => {
  const bytes = box("ftyp", "mif1", [0, 0, 0, 0], "mif1avif");
  expect(sniffFormat(bytes)).toEqual({ type: "image", format: "avif" });
});

test.each([
  ["pdf", "%PDF-1.7"],
  ["pdf", "junk\n%PDF-1.4"],
  ["zip", "PK\x03\x04"],
  ["gzip", "\x1f\x8b\x08"],
  ["html", "\n<!DOCTYPE html><svg>"],
  ["html", "<script>alert(1)</script>"],
  ["json", ' {"responses": []}'],
  ["json", "[1]"],
  ["text", "Dear reader"],
  ["unknown", "\x00\x01\x02"],
] as const)("says what a file that is no image looks like: %s", (looksLike, text) => {
  expect(sniffFormat(bytesOf(text))).toEqual({ type: "other", looksLike });
});

test("an empty file is empty", () => {
  expect(sniffFormat(new Uint8Array())).toEqual({ type: "empty" });
});

test("any bytes at all are some kind of file", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(["image", "undecodable", "other", "empty"]).toContain(sniffFormat(bytes).type);
    }),
  );
});
