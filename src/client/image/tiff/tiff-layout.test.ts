import { expect, test } from "vitest";
import { readTiffDirectory } from "../format/tiff-directory.ts";
import { tiffFile } from "../format/sample-files.test-data.ts";
import type { TiffSample } from "../format/sample-files.test-data.ts";
import { readTiffLayout } from "./tiff-layout.ts";

const SCAN: TiffSample["entries"] = [
  [256, 3, 40],
  [257, 3, 30],
  [258, 3, 8],
  [262, 3, 1],
  [273, 4, 8],
  [278, 3, 30],
  [279, 4, 1200],
];

function layoutOf(...changes: TiffSample["entries"]) {
  const entries = new Map([...SCAN, ...changes].map((entry) => [entry[0], entry]));
  const bytes = tiffFile({ entries: [...entries.values()] });
  return readTiffLayout(readTiffDirectory(bytes) ?? new Map(), bytes);
}

test("reads how a page is stored, and ends counts with the file", () => {
  const layout = layoutOf();
  expect(layout).toMatchObject({
    ok: true,
    value: { size: { width: 40, height: 30 }, compression: "none", bitsPerSample: 8, tile: { width: 40, height: 30 } },
  });
  expect(layout.ok && layout.value.byteCounts[0]).toBeLessThan(1200);
});

test.each([
  ["TIFF (LZMA)", [259, 3, 34925]],
  ["TIFF (compression 999)", [259, 3, 999]],
  ["TIFF (12 bits)", [258, 3, 12]],
  ["TIFF (colour model 8)", [262, 3, 8]],
  ["TIFF (YCbCr)", [262, 3, 6]],
] as const)("says what it cannot read: %s", (format, entry) => {
  expect(layoutOf(entry)).toEqual({ ok: false, error: { kind: "unsupported-format", format } });
});

test("separate colour planes need strips of their own", () => {
  expect(layoutOf([262, 3, 2], [277, 3, 3], [284, 3, 2])).toMatchObject({ ok: false, error: { kind: "damaged" } });
});

test.each([
  ["pixels outside the file", [[273, 4, 9999]]],
  ["too few strips", [[278, 3, 10]]],
  ["too few samples for its colours", [[262, 3, 2]]],
  ["absurdly many samples", [[277, 3, 900]]],
  ["strips without rows", [[278, 3, 0]]],
] as const)("%s is damage", (_, entries) => {
  expect(layoutOf(...entries)).toEqual({ ok: false, error: { kind: "damaged", format: "tiff" } });
});
