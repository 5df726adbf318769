import { expect, test } from "vitest";
import { readHeader } from "./read-header.ts";
import {
  bytesOf,
  exifBlock,
  exifSegment,
  jpegFile,
  jpegSegment,
  le32,
  pngChunk,
  pngFile,
  sampleFile,
  webpFile,
  webpHeader,
} from "./sample-files.test-data.ts";
import { stripMetadata } from "./strip-metadata.ts";

function joined(stripped: ReturnType<typeof stripMetadata>): Uint8Array {
  return bytesOf(...(stripped?.parts ?? []));
}

test("a JPEG loses what is private and keeps the rest byte for byte", () => {
  const jfif = jpegSegment(0xe0, "JFIF\0", [1, 2, 1, 0, 72, 0, 72, 0, 0]);
  const profile = jpegSegment(0xe2, "ICC_PROFILE\0", [1, 1, 9, 9]);
  const adobe = jpegSegment(0xee, "Adobe", [0, 100, 0, 0, 0, 0, 1]);
  const secrets = [
    exifSegment(1),
    jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>"),
    jpegSegment(0xe2, "MPF\0", [1]),
    jpegSegment(0xed, "Photoshop 3.0\0"),
    jpegSegment(0xfe, "taken at home"),
  ];
  const stripped = stripMetadata(
    "jpeg",
    bytesOf(jpegFile(40, 30, [jfif, ...secrets, profile, adobe]), "PK\x03\x04 a zip"),
  );
  expect(joined(stripped)).toEqual(jpegFile(40, 30, [jfif, profile, adobe]));
  expect(stripped?.removedBytes).toBe(bytesOf(...secrets, "PK\x03\x04 a zip").length);
});

test("the preview in a JFIF header goes", () => {
  const preview = jpegSegment(0xe0, "JFIF\0", [1, 2, 0, 0, 1, 0, 1, 1, 1], [10, 20, 30]);
  const plain = jpegSegment(0xe0, "JFIF\0", [1, 2, 0, 0, 1, 0, 1, 0, 0]);
  expect(joined(stripMetadata("jpeg", jpegFile(40, 30, [preview])))).toEqual(jpegFile(40, 30, [plain]));
});

test("there is nothing to remove from a bare JPEG", () => {
  expect(stripMetadata("jpeg", jpegFile(40, 30))).toMatchObject({ removedBytes: 0 });
});

test.each([
  ["is cut off", jpegFile(40, 30).slice(0, -2)],
  ["has junk between its segments", bytesOf([0xff, 0xd8], "junk", jpegFile(40, 30).subarray(2))],
  ["has a segment longer than the file", bytesOf([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0])],
  ["has no frame", bytesOf([0xff, 0xd8], [0xff, 0xd9])],
])("a JPEG that %s is left alone", (_, bytes) => {
  expect(stripMetadata("jpeg", bytes)).toBeUndefined();
});

test("a PNG loses text, EXIF, time and animation, and keeps what colours need", () => {
  const gamma = pngChunk("gAMA", [0, 0, 0, 1]);
  const secrets = [
    pngChunk("tEXt", "Author\0me"),
    pngChunk("zTXt", "x"),
    pngChunk("iTXt", "XML:com.adobe.xmp"),
    pngChunk("eXIf", exifBlock(1)),
    pngChunk("tIME", [0, 0, 0, 0, 0, 0, 0]),
    pngChunk("acTL", [0, 0, 0, 1]),
    pngChunk("prVt", "private"),
  ];
  const stripped = stripMetadata("png", bytesOf(pngFile(40, 30, [gamma, ...secrets]), "appended"));
  expect(joined(stripped)).toEqual(pngFile(40, 30, [gamma]));
});

test.each([
  ["is cut off", pngFile(40, 30).slice(0, -12)],
  ["needs a chunk nobody knows", pngFile(40, 30, [pngChunk("CgBI", [1])])],
  ["does not start with its header", bytesOf("\x89PNG\r\n\x1a\n", pngChunk("IDAT"), pngChunk("IEND"))],
])("a PNG that %s is left alone", (_, bytes) => {
  expect(stripMetadata("png", bytes)).toBeUndefined();
});

test("a WebP loses EXIF and XMP, and says so in its header", () => {
  const bytes = webpFile(webpHeader(40, 30, 0x1c), ["VP8L", [1, 2, 3]], ["EXIF", [...exifBlock(6)]], ["XMP ", [60]]);
  const stripped = joined(stripMetadata("webp", bytes));
  expect(stripped).toEqual(webpFile(webpHeader(40, 30, 0x10), ["VP8L", [1, 2, 3]]));
  expect([...stripped.subarray(4, 8)]).toEqual(le32(stripped.length - 8));
});

test("no stripped file has an orientation left", () => {
  for (const format of ["jpeg", "png", "webp"] as const) {
    const stripped = joined(stripMetadata(format, sampleFile(format, 6)));
    expect(readHeader(format, stripped)).toEqual({ format, size: { width: 40, height: 30 }, orientation: 1 });
  }
});

test("other formats are not cut", () => {
  expect(stripMetadata("tiff", sampleFile("tiff"))).toBeUndefined();
});
