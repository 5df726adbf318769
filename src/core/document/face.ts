import type { ImagePoint } from "../geometry/point.ts";
import type { Polygon } from "../geometry/polygon.ts";
import type { Confidence } from "./confidence.ts";
import type { FaceId } from "./ids.ts";
import type { Likelihood } from "./likelihood.ts";

/** A point of a face, such as `LEFT_EYE`. Types of future versions keep their name. Left and right as the viewer sees them. */
export interface FaceLandmark {
  readonly type: string;
  readonly position: ImagePoint;
  /** Depth in pixels of the image's width scale; may be negative. */
  readonly z?: number;
}

export const FACE_TRAITS = ["joy", "sorrow", "anger", "surprise", "underExposed", "blurred", "headwear"] as const;

export type FaceTrait = (typeof FACE_TRAITS)[number];

export interface Face {
  readonly id: FaceId;
  readonly featureIndex: number;
  readonly polygon?: Polygon;
  /** The tighter box around the skin only (Google `fdBoundingPoly`). */
  readonly skinPolygon?: Polygon;
  readonly landmarks: readonly FaceLandmark[];
  readonly confidence?: Confidence;
  readonly landmarkConfidence?: Confidence;
  /** Clockwise turn of the face about the viewing axis, -180..180. */
  readonly rollDegrees?: number;
  /** Turn to the side, -180..180. */
  readonly panDegrees?: number;
  /** Turn up or down, -180..180. */
  readonly tiltDegrees?: number;
  /** A trait that the answer does not mention is absent, which is not the same as unlikely. */
  readonly traits: Readonly<Partial<Record<FaceTrait, Likelihood>>>;
}
