import sharp from "sharp";
import { loadNetwork } from "../network/inference.ts";
import { readWeights } from "../network/tensor-weights.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { FACE_INPUT_PX, faceBoxNetwork } from "./face-box-network.ts";
import { decodeFaceBoxes } from "./face-boxes.ts";
import type { ScoredBox } from "./face-boxes.ts";
import type { FaceView } from "./face-views.ts";

/** The boxes that look like a face in one view of the picture, in its pixels, the surest first, of this score or more. */
export type FaceBoxFinder = (image: RgbImage, view: FaceView, minScore: number) => Promise<ScoredBox[]>;

const SCALING = { mean: [127.5, 127.5, 127.5], divisor: [127.5, 127.5, 127.5] } as const;

export async function createFaceBoxFinder(): Promise<FaceBoxFinder> {
  const weights = await readWeights("ssd_mobilenetv1_model");
  const network = await loadNetwork(faceBoxNetwork(weights));
  const anchors = weights("Output/extra_dim").data;
  return async (image, view, minScore) => {
    const maps = await network.run(await squareView(image, view), [1, 3, FACE_INPUT_PX, FACE_INPUT_PX]);
    const boxes = maps.get("boxes");
    const classes = maps.get("classes");
    if (boxes === undefined || classes === undefined) throw new Error("The face detector gave no boxes");
    return decodeFaceBoxes({ anchors, boxes, classes }, minScore).flatMap(({ box, score }) => {
      const inImage = insideImage(box, view, image);
      return inImage === undefined ? [] : { box: inImage, score };
    });
  };
}

/** What the view shows of the picture, in the upper left corner of a black square. */
async function squareView(image: RgbImage, { left, top, side }: FaceView): Promise<Float32Array> {
  const seen = { width: Math.min(side, image.width - left), height: Math.min(side, image.height - top) };
  const width = Math.max(1, Math.round((seen.width / side) * FACE_INPUT_PX));
  const height = Math.max(1, Math.round((seen.height / side) * FACE_INPUT_PX));
  const pixels = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .extract({ left, top, width: Math.floor(seen.width), height: Math.floor(seen.height) })
    .resize(width, height, { fit: "fill" })
    .extend({ right: FACE_INPUT_PX - width, bottom: FACE_INPUT_PX - height, background: "black" })
    .raw()
    .toBuffer();
  return colorPlanes(pixels, SCALING);
}

function insideImage([x0, y0, x1, y1]: ReadBox, view: FaceView, image: RgbImage): ReadBox | undefined {
  const left = Math.max(0, view.left + x0 * view.side);
  const top = Math.max(0, view.top + y0 * view.side);
  const right = Math.min(image.width, view.left + x1 * view.side);
  const bottom = Math.min(image.height, view.top + y1 * view.side);
  return right - left >= 2 && bottom - top >= 2 ? [left, top, right, bottom] : undefined;
}
