import { grayFromRgb } from "../raster/gray-image.ts";
import { measureExposure } from "../properties/exposure.ts";
import { measureSharpness } from "../properties/sharpness.ts";
import type { FaceCrop } from "./face-crop.ts";
import { POINTS_INPUT_PX } from "./face-points-network.ts";
import type { FaceLook } from "./found-face.ts";

/** The box holds hair and ground at its edges: skin is in the middle. */
const EDGE_PX = Math.round(POINTS_INPUT_PX * 0.2);

export function measureFaceLook({ pixels }: FaceCrop): FaceLook {
  const gray = grayFromRgb({ width: POINTS_INPUT_PX, height: POINTS_INPUT_PX, data: pixels });
  const side = POINTS_INPUT_PX - 2 * EDGE_PX;
  const data = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1) {
    const from = (y + EDGE_PX) * POINTS_INPUT_PX + EDGE_PX;
    data.set(gray.data.subarray(from, from + side), y * side);
  }
  const middle = { width: side, height: side, data };
  return { sharpness: measureSharpness(middle), luma: measureExposure(middle).mean };
}
