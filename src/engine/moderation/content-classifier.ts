import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import sharp from "sharp";
import { loadNetwork } from "../network/inference.ts";
import { unpackWeights } from "../network/tensor-weights.ts";
import type { WeightGroup } from "../network/tensor-weights.ts";
import { projectFile } from "../package-root.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { MODERATION_INPUT_PX, moderationNetwork } from "./moderation-network.ts";

/** Probabilities of what a picture is; together 1. Drawings are harmless ones. */
export interface ContentClasses {
  readonly drawing: number;
  readonly hentai: number;
  readonly neutral: number;
  readonly porn: number;
  readonly sexy: number;
}

export interface ContentClassifier {
  /** Undefined for a picture too small to be judged. */
  readonly classify: (image: RgbImage) => Promise<ContentClasses | undefined>;
}

const unpack = promisify(brotliDecompress);
/** Enlarged many times, colours without any shape were taken for skin: a gradient of 32 pixels had 0.95. */
const LEAST_SIDE_PX = 64;
const SCALING = { mean: [0, 0, 0], divisor: [255, 255, 255] } as const;

/** The network of nsfw_model, which tells harmless pictures from those for adults. */
export async function createContentClassifier(): Promise<ContentClassifier> {
  const network = await loadNetwork(await readNetwork());
  return {
    async classify(image) {
      if (Math.min(image.width, image.height) < LEAST_SIDE_PX) return undefined;
      const input = colorPlanes(await squareView(image), SCALING);
      const outputs = await network.run(input, [1, 3, MODERATION_INPUT_PX, MODERATION_INPUT_PX]);
      // In the order the network was trained in.
      const [drawing, hentai, neutral, porn, sexy] = outputs.get("classes") ?? [];
      if (drawing === undefined || hentai === undefined || neutral === undefined) throw noClasses();
      if (porn === undefined || sexy === undefined) throw noClasses();
      return { drawing, hentai, neutral, porn, sexy };
    },
  };
}

async function readNetwork(): Promise<Uint8Array> {
  const parse: (text: string) => { readonly weightsManifest: readonly WeightGroup[] } = JSON.parse;
  const { weightsManifest } = parse((await readPacked("model.json.br")).toString("utf8"));
  return moderationNetwork(unpackWeights("nsfw_model", weightsManifest, await readPacked("group1-shard1of1.br")));
}

async function readPacked(file: string): Promise<Buffer> {
  return await unpack(await readFile(projectFile("src", "engine", "moderation", "weights", file)));
}

/** The whole picture, squeezed into the square: so the network was trained. */
async function squareView(image: RgbImage): Promise<Uint8Array> {
  return await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .resize(MODERATION_INPUT_PX, MODERATION_INPUT_PX, { fit: "fill" })
    .raw()
    .toBuffer();
}

function noClasses(): Error {
  return new Error("The network for moderation gave no classes");
}
