import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import type { WriterOptions } from "zxing-wasm/writer";
import { packageFile } from "../package-root.ts";
import type { GrayImage } from "../raster/gray-image.ts";
import { createBarcodeReader } from "./barcode-reader.ts";
import type { BarcodeReader } from "./barcode-reader.ts";

const MODULE_PX = 4;
const QUIET_PX = 40;
const PAPER = 240;

let reader: BarcodeReader;

beforeAll(async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("The network was asked")));
  const file = await readFile(packageFile("zxing-wasm", "dist", "writer", "zxing_writer.wasm"));
  await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(file).buffer }, fireImmediately: true });
  reader = await createBarcodeReader();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

/** A code printed on grey paper with a free margin; turned by a quarter on demand. */
async function printed(text: string, format: WriterOptions["format"], isTurned = false): Promise<GrayImage> {
  const { symbol } = await writeBarcode(text, format === undefined ? {} : { format });
  const rows = symbol.height === 1 ? 20 : symbol.height;
  const [across, down] = isTurned ? [rows, symbol.width] : [symbol.width, rows];
  const [width, height] = [across * MODULE_PX + 2 * QUIET_PX, down * MODULE_PX + 2 * QUIET_PX];
  const data = new Uint8Array(width * height).fill(PAPER);
  for (let y = 0; y < down * MODULE_PX; y += 1) {
    for (let x = 0; x < across * MODULE_PX; x += 1) {
      const [u, v] = [Math.floor(x / MODULE_PX), Math.floor(y / MODULE_PX)];
      const [column, row] = isTurned ? [v, u] : [u, v];
      const module = symbol.data[Math.min(row, symbol.height - 1) * symbol.width + column] ?? 255;
      data[(y + QUIET_PX) * width + x + QUIET_PX] = module < 128 ? 10 : PAPER;
    }
  }
  return { width, height, data };
}

it.each([
  ["QRCode", "https://nordlicht.example/pay?id=2026-0417", "qr_code"],
  ["DataMatrix", "Привет, мир", "barcode"],
  ["EAN13", "4006381333931", "barcode"],
  ["Code128", "RE-2026/041", "barcode"],
] as const)("reads %s, upright and turned", async (format, text, kind) => {
  expect(await reader.read(await printed(text, format))).toEqual([{ kind, text }]);
  expect(await reader.read(await printed(text, format, true))).toEqual([{ kind, text }]);
});

it("finds nothing on blank paper and in a picture of one pixel", async () => {
  expect(await reader.read({ width: 64, height: 48, data: new Uint8Array(64 * 48).fill(PAPER) })).toEqual([]);
  expect(await reader.read({ width: 1, height: 1, data: Uint8Array.of(0) })).toEqual([]);
});

it("says nothing of a code that is damaged beyond its error correction", async () => {
  const image = await printed("4006381333931", "EAN13");
  const middle = image.width >> 1;
  for (let i = 0; i < image.data.length; i += 1) {
    if (Math.abs((i % image.width) - middle) < 30) image.data[i] = PAPER;
  }
  expect(await reader.read(image)).toEqual([]);
});
