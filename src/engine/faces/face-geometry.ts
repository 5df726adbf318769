import type { Face, FaceLandmark } from "#core/document/face.ts";
import type { Size } from "#core/geometry/point.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { facePose, isTrustedPose } from "./face-pose.ts";
import type { FoundFace } from "./found-face.ts";

/** The head reaches further than the skin the network boxes: by these shares of the box's size. Clockwise from its top. */
const HEAD_MARGINS = [0.38, 0.18, 0.12, 0.18] as const;

/** Points of the 68 whose mean is the landmark, under Google's names. Left and right as the viewer sees them. */
const LANDMARKS: readonly (readonly [type: string, ...points: number[]])[] = [
  ["LEFT_EYE", 36, 37, 38, 39, 40, 41],
  ["RIGHT_EYE", 42, 43, 44, 45, 46, 47],
  ["LEFT_OF_LEFT_EYEBROW", 17],
  ["RIGHT_OF_LEFT_EYEBROW", 21],
  ["LEFT_OF_RIGHT_EYEBROW", 22],
  ["RIGHT_OF_RIGHT_EYEBROW", 26],
  ["MIDPOINT_BETWEEN_EYES", 27],
  ["NOSE_TIP", 30],
  ["UPPER_LIP", 51],
  ["LOWER_LIP", 57],
  ["MOUTH_LEFT", 48],
  ["MOUTH_RIGHT", 54],
  ["MOUTH_CENTER", 62, 66],
  ["NOSE_BOTTOM_RIGHT", 35],
  ["NOSE_BOTTOM_LEFT", 31],
  ["NOSE_BOTTOM_CENTER", 33],
  ["LEFT_EYE_TOP_BOUNDARY", 37, 38],
  ["LEFT_EYE_RIGHT_CORNER", 39],
  ["LEFT_EYE_BOTTOM_BOUNDARY", 40, 41],
  ["LEFT_EYE_LEFT_CORNER", 36],
  ["RIGHT_EYE_TOP_BOUNDARY", 43, 44],
  ["RIGHT_EYE_RIGHT_CORNER", 45],
  ["RIGHT_EYE_BOTTOM_BOUNDARY", 46, 47],
  ["RIGHT_EYE_LEFT_CORNER", 42],
  ["LEFT_EYEBROW_UPPER_MIDPOINT", 19],
  ["RIGHT_EYEBROW_UPPER_MIDPOINT", 24],
  ["FOREHEAD_GLABELLA", 21, 22],
  ["CHIN_GNATHION", 8],
  ["CHIN_LEFT_GONION", 4],
  ["CHIN_RIGHT_GONION", 12],
];

export type FaceGeometry = Pick<
  Face,
  "polygon" | "skinPolygon" | "landmarks" | "rollDegrees" | "panDegrees" | "tiltDegrees"
>;

/** Boxes, landmarks and angles of a face. What is not measured (ears, cheeks, depth) is left out. */
export function faceGeometry(face: FoundFace, size: Size): FaceGeometry {
  const [x0, y0, x1, y1] = face.box;
  const skin = {
    minX: Math.max(0, x0),
    minY: Math.max(0, y0),
    maxX: Math.min(size.width, x1),
    maxY: Math.min(size.height, y1),
  };
  const geometry = { polygon: headPolygon(face, size), skinPolygon: polygonFromBounds<"image">(skin) };
  if (!hasPoints(face)) return { ...geometry, landmarks: [] };
  return {
    ...geometry,
    landmarks: LANDMARKS.map((row) => landmark(face, row)),
    rollDegrees: rollOf(face),
    ...turnOf(face),
  };
}

/** The box of a head that lies on its side is larger on the side of its hair. */
function headPolygon(face: FoundFace, { width, height }: Size): Polygon {
  const [x0, y0, x1, y1] = face.box;
  const quarters = hasPoints(face) ? Math.round(rollOf(face) / 90) : 0;
  const margin = (side: number) => HEAD_MARGINS[(side - quarters + 4) % 4] ?? 0;
  return polygonFromBounds<"image">({
    minX: Math.max(0, x0 - (x1 - x0) * margin(3)),
    minY: Math.max(0, y0 - (y1 - y0) * margin(0)),
    maxX: Math.min(width, x1 + (x1 - x0) * margin(1)),
    maxY: Math.min(height, y1 + (y1 - y0) * margin(2)),
  });
}

function hasPoints({ points }: FoundFace): boolean {
  return points.length >= 2 * 68;
}

function turnOf({ points }: FoundFace): Pick<Face, "panDegrees" | "tiltDegrees"> {
  const pose = facePose(points);
  return isTrustedPose(pose) ? { panDegrees: pose.panDegrees, tiltDegrees: pose.tiltDegrees } : {};
}

function landmark(face: FoundFace, [type, ...points]: (typeof LANDMARKS)[number]): FaceLandmark {
  const [x, y] = meanPoint(face, points);
  return { type, position: imagePoint(x, y) };
}

/** Angle of the line between the eyes, clockwise on screen. */
function rollOf(face: FoundFace): number {
  const [leftX, leftY] = meanPoint(face, [36, 37, 38, 39, 40, 41]);
  const [rightX, rightY] = meanPoint(face, [42, 43, 44, 45, 46, 47]);
  return (Math.atan2(rightY - leftY, rightX - leftX) * 180) / Math.PI;
}

function meanPoint(face: FoundFace, points: readonly number[]): [number, number] {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += face.points[2 * point] ?? 0;
    y += face.points[2 * point + 1] ?? 0;
  }
  return [x / points.length, y / points.length];
}
