import sharp from "sharp";
import { loadNetwork } from "../network/inference.ts";
import type { Network } from "../network/inference.ts";
import { readWeights } from "../network/tensor-weights.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { cropFace } from "./face-crop.ts";
import type { FaceCrop } from "./face-crop.ts";
import { FACE_INPUT_PX, faceBoxNetwork } from "./face-box-network.ts";
import { confirmedFaces, decodeFaceBoxes } from "./face-boxes.ts";
import type { ScoredBox } from "./face-boxes.ts";
import { POINTS_INPUT_PX, faceCropNetwork } from "./face-points-network.ts";
import { expressionBox, expressionsFromValues } from "./face-expressions.ts";
import type { FaceExpressions } from "./face-expressions.ts";
import { measureFaceLook } from "./face-look.ts";
import type { FoundFace } from "./found-face.ts";

export interface FaceDetector {
  readonly detect: (image: RgbImage) => Promise<readonly FoundFace[]>;
}

/** Faces below are not reported; those of little confidence are, with the confidence they have. */
const MIN_SCORE = 0.3;
/** Sides of the two squares, in longer sides of the picture. */
const NEAR = 1;
const FAR = 1.35;
/** A face of this share of the picture's longer side must be seen in both views: cats and clocks are not. */
const LARGE_FACE = 0.2;
const BOX_SCALING = { mean: [127.5, 127.5, 127.5], divisor: [127.5, 127.5, 127.5] } as const;
const CROP_SCALING = { mean: [122.782, 117.001, 104.298], divisor: [255, 255, 255] } as const;

interface FaceNetworks {
  readonly boxes: Network;
  readonly anchors: Float32Array;
  readonly points: Network;
  readonly expressions: Network;
}

/** Finds faces, the 68 points of each and how it looks. */
export async function createFaceDetector(): Promise<FaceDetector> {
  const boxWeights = await readWeights("ssd_mobilenetv1_model");
  const networks: FaceNetworks = {
    boxes: await loadNetwork(faceBoxNetwork(boxWeights)),
    anchors: boxWeights("Output/extra_dim").data,
    points: await loadNetwork(faceCropNetwork(await readWeights("face_landmark_68_model"), 1)),
    expressions: await loadNetwork(faceCropNetwork(await readWeights("face_expression_model"), 1)),
  };
  return {
    async detect(image) {
      const found: FoundFace[] = [];
      for (const { box, score } of await findBoxes(networks, image)) {
        found.push({ box, score, ...(await lookAtFace(networks, image, box)) });
      }
      return found;
    },
  };
}

/** Both views of the picture are looked at: one finds small faces, the other is surer of large ones. */
async function findBoxes(networks: FaceNetworks, image: RgbImage): Promise<ScoredBox[]> {
  const near = await findBoxesAt(networks, image, NEAR);
  const far = await findBoxesAt(networks, image, FAR);
  return confirmedFaces(near, far, LARGE_FACE * Math.max(image.width, image.height));
}

/** `margin`: how many times larger than the picture the square is that the network sees. */
async function findBoxesAt(networks: FaceNetworks, image: RgbImage, margin: number): Promise<ScoredBox[]> {
  const side = Math.max(image.width, image.height) * margin;
  const maps = await networks.boxes.run(await squareView(image, side), [1, 3, FACE_INPUT_PX, FACE_INPUT_PX]);
  const boxes = maps.get("boxes");
  const classes = maps.get("classes");
  if (boxes === undefined || classes === undefined) throw new Error("The face detector gave no boxes");
  return decodeFaceBoxes({ anchors: networks.anchors, boxes, classes }, MIN_SCORE).flatMap(({ box, score }) => {
    const inImage = insideImage(box, side, image);
    return inImage === undefined ? [] : { box: inImage, score };
  });
}

/** The picture in the upper left corner of a black square. */
async function squareView(image: RgbImage, side: number): Promise<Float32Array> {
  const width = Math.max(1, Math.round((image.width / side) * FACE_INPUT_PX));
  const height = Math.max(1, Math.round((image.height / side) * FACE_INPUT_PX));
  const pixels = await sharp(image.data, { raw: rawSize(image) })
    .resize(width, height, { fit: "fill" })
    .extend({ right: FACE_INPUT_PX - width, bottom: FACE_INPUT_PX - height, background: "black" })
    .raw()
    .toBuffer();
  return colorPlanes(pixels, BOX_SCALING);
}

function insideImage([x0, y0, x1, y1]: ReadBox, side: number, image: RgbImage): ReadBox | undefined {
  const left = Math.max(0, x0 * side);
  const top = Math.max(0, y0 * side);
  const right = Math.min(image.width, x1 * side);
  const bottom = Math.min(image.height, y1 * side);
  return right - left >= 2 && bottom - top >= 2 ? [left, top, right, bottom] : undefined;
}

async function lookAtFace(
  networks: FaceNetworks,
  image: RgbImage,
  box: ReadBox,
): Promise<Omit<FoundFace, "box" | "score">> {
  const crop = await cropFace(image, box);
  const values = await runOnCrop(networks.points, crop);
  const origin = [crop.left, crop.top];
  const points = Array.from(values, (value, i) => value * crop.side + (origin[i % 2] ?? 0));
  const expressions = await findExpressions(networks, image, points);
  return { points, look: measureFaceLook(crop), ...(expressions === undefined ? {} : { expressions }) };
}

async function findExpressions(
  networks: FaceNetworks,
  image: RgbImage,
  points: readonly number[],
): Promise<FaceExpressions | undefined> {
  const box = expressionBox(points, image);
  if (box === undefined) return undefined;
  return expressionsFromValues(await runOnCrop(networks.expressions, await cropFace(image, box)));
}

async function runOnCrop(network: Network, { pixels }: FaceCrop): Promise<Float32Array> {
  const shape = [1, 3, POINTS_INPUT_PX, POINTS_INPUT_PX];
  const [values] = (await network.run(colorPlanes(pixels, CROP_SCALING), shape)).values();
  return values ?? new Float32Array();
}

function rawSize(image: RgbImage) {
  return { width: image.width, height: image.height, channels: 3 as const };
}
