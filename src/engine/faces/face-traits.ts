import type { Face, FaceTrait } from "#core/document/face.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import { facePose, isTrustedPose } from "./face-pose.ts";
import type { FaceExpressions } from "./face-expressions.ts";
import type { FaceLook, FoundFace } from "./found-face.ts";

type Steps = readonly (readonly [least: number, likelihood: Likelihood])[];

/** Faces of fewer pixels are too coarse to tell a moustache from a smile. */
const LEAST_WIDTH_PX = 60;
// The network is nearly always sure of itself. All of 10 smiling faces it called happy with 0.99 or more; of 9 that do not
// smile two, with 0.90 and 0.93. About the rest it errs more often, so that no step there says "very".
const JOY: Steps = [
  [0.98, "very-likely"],
  [0.95, "likely"],
  [0.3, "possible"],
  [0.05, "unlikely"],
  [0, "very-unlikely"],
];
const OTHER_EXPRESSION: Steps = [
  [0.95, "likely"],
  [0.5, "possible"],
  [0, "unlikely"],
];
// Sharp portraits have 0.6 to 1.5, small faces of a group photograph 0.04 to 1, portraits blurred by 3 pixels 0.1.
const SHARPNESS_OF_BLUR: Steps = [
  [0.25, "unlikely"],
  [0.1, "possible"],
  [0, "likely"],
];
// Faces in good light have 99 to 180, the same at a quarter of the light 30 to 45. Skin may be dark: nothing is said early.
const LUMA_OF_DARKNESS: Steps = [
  [50, "unlikely"],
  [35, "possible"],
  [0, "likely"],
];

/** Coarse steps of what is measured. Headwear is not, and is left out. */
export function faceTraits(face: FoundFace): Face["traits"] {
  const { expressions, look } = face;
  return {
    ...(expressions === undefined || !isReadable(face) ? {} : expressionTraits(expressions)),
    ...(look === undefined ? {} : lookTraits(look)),
  };
}

/** A face that is turned away or upside down has no expression that could be read. */
function isReadable({ box, points }: FoundFace): boolean {
  return box[2] - box[0] >= LEAST_WIDTH_PX && isTrustedPose(facePose(points));
}

function expressionTraits({ happy, sad, angry, surprised }: FaceExpressions): Partial<Record<FaceTrait, Likelihood>> {
  return {
    joy: stepOf(happy, JOY),
    sorrow: stepOf(sad, OTHER_EXPRESSION),
    anger: stepOf(angry, OTHER_EXPRESSION),
    surprise: stepOf(surprised, OTHER_EXPRESSION),
  };
}

function lookTraits({ sharpness, luma }: FaceLook): Partial<Record<FaceTrait, Likelihood>> {
  return { blurred: stepOf(sharpness, SHARPNESS_OF_BLUR), underExposed: stepOf(luma, LUMA_OF_DARKNESS) };
}

function stepOf(value: number, steps: Steps): Likelihood {
  return steps.find(([least]) => value >= least)?.[1] ?? "unknown";
}
