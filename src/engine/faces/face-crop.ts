import sharp from "sharp";
import type { RgbImage } from "../raster/gray-image.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { POINTS_INPUT_PX } from "./face-points-network.ts";

/** A cut-out of a face as the small networks see it. */
export interface FaceCrop {
  /** `POINTS_INPUT_PX` squared, three bytes each: the cut-out keeps its shape and stands in the middle, with black beside it. */
  readonly pixels: Uint8Array;
  /** The square in the picture, which may reach beyond it. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export async function cropFace(image: RgbImage, box: ReadBox): Promise<FaceCrop> {
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const width = Math.min(image.width, Math.ceil(box[2])) - left;
  const height = Math.min(image.height, Math.ceil(box[3])) - top;
  const pixels = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .extract({ left, top, width, height })
    .resize(POINTS_INPUT_PX, POINTS_INPUT_PX, { fit: "contain", background: "black" })
    .raw()
    .toBuffer();
  const side = Math.max(width, height);
  return { pixels, left: left - (side - width) / 2, top: top - (side - height) / 2, side };
}
