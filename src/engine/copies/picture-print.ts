import { COARSE, FINE, hashWindow } from "./perceptual-hash.ts";
import type { PerceptualHash } from "./perceptual-hash.ts";
import { createPlaneSampler, WHOLE_PICTURE } from "./plane-sampler.ts";
import type { PictureWindow, PlaneSampler } from "./plane-sampler.ts";
import type { LumaPlane } from "./luma-plane.ts";

/** Share of a side that a copy may lack at each edge. */
export const CROP_MARGIN = 0.15;

/** What every copy still shows that lacks at most {@link CROP_MARGIN} at each edge. */
const CENTRE: PictureWindow = {
  left: CROP_MARGIN,
  top: CROP_MARGIN,
  right: 1 - CROP_MARGIN,
  bottom: 1 - CROP_MARGIN,
};

export interface WindowPrint {
  readonly coarse: PerceptualHash;
  readonly fine: PerceptualHash;
}

/** All that the library knows of how a picture looks. Absent: one flat tone. */
export interface PicturePrint {
  readonly whole?: WindowPrint;
  readonly centre?: WindowPrint;
}

export function printOfPlane(plane: LumaPlane): PicturePrint {
  const sample = createPlaneSampler(plane);
  const whole = windowPrint(sample, WHOLE_PICTURE);
  const centre = windowPrint(sample, CENTRE);
  return { ...(whole === undefined ? {} : { whole }), ...(centre === undefined ? {} : { centre }) };
}

function windowPrint(sample: PlaneSampler, window: PictureWindow): WindowPrint | undefined {
  const coarse = hashWindow(sample, window, COARSE)?.upright;
  const fine = hashWindow(sample, window, FINE)?.upright;
  return coarse === undefined || fine === undefined ? undefined : { coarse, fine };
}
