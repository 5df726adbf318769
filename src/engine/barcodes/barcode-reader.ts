import { readFile } from "node:fs/promises";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { ReaderOptions, ReadResult } from "zxing-wasm/reader";
import { packageFile } from "../package-root.ts";
import type { GrayImage } from "../raster/gray-image.ts";

/** A code that was found, and what it says. */
export interface FoundBarcode {
  readonly kind: "barcode" | "qr_code";
  readonly text: string;
}

export interface BarcodeReader {
  readonly read: (image: GrayImage) => Promise<readonly FoundBarcode[]>;
}

/** Those with check digits or error correction: stripes of a drawing must not be taken for a number. */
const FORMATS = [
  "QRCode",
  "MicroQRCode",
  "DataMatrix",
  "Aztec",
  "PDF417",
  "EAN13",
  "EAN8",
  "UPCA",
  "UPCE",
  "Code128",
] as const;
const OPTIONS: ReaderOptions = {
  formats: [...FORMATS],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  textMode: "Plain",
};

/** Contents that are text as they stand; others are bytes of some program. */
const TEXTS: readonly ReadResult["contentType"][] = ["Text", "GS1", "ISO15434"];

/** The WebAssembly is read from its package: left alone, the library would fetch it. */
export async function createBarcodeReader(): Promise<BarcodeReader> {
  const file = await readFile(packageFile("zxing-wasm", "dist", "reader", "zxing_reader.wasm"));
  const wasmBinary = Uint8Array.from(file).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return {
    async read(image) {
      const results = await readBarcodes({ ...rgba(image), colorSpace: "srgb" }, OPTIONS);
      return results.filter(({ isValid, contentType }) => isValid && TEXTS.includes(contentType)).flatMap(foundBarcode);
    },
  };
}

function foundBarcode({ format, text }: ReadResult): FoundBarcode[] {
  const isQrCode = format.includes("QRCode");
  return text === "" ? [] : [{ kind: isQrCode ? "qr_code" : "barcode", text }];
}

/** The library takes pictures as a canvas gives them: four bytes a pixel. */
function rgba({ width, height, data }: GrayImage) {
  const pixels = new Uint32Array(data.length);
  for (let i = 0; i < data.length; i += 1) pixels[i] = OPAQUE + (data[i] ?? 0) * ALL_CHANNELS;
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) };
}

const OPAQUE = 0xff000000;
const ALL_CHANNELS = 0x010101;
