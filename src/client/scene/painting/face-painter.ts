import type { Face, FaceLandmark } from "#core/document/face.ts";
import { boundsIntersect } from "#core/geometry/bounds.ts";
import { polygonBounds, polygonFromPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { paintFaceAxes } from "./face-axes.ts";
import type { SceneView } from "./scene-view.ts";

/** CSS pixels. */
const DOT_RADIUS_PX = 2.25;

/** Landmarks that belong together, in drawing order, by Google's names. Engines with fewer landmarks get fewer lines. */
const FEATURE_LINES: readonly (readonly string[])[] = [
  ["LEFT_OF_LEFT_EYEBROW", "LEFT_EYEBROW_UPPER_MIDPOINT", "RIGHT_OF_LEFT_EYEBROW"],
  ["LEFT_OF_RIGHT_EYEBROW", "RIGHT_EYEBROW_UPPER_MIDPOINT", "RIGHT_OF_RIGHT_EYEBROW"],
  [
    "LEFT_EYE_LEFT_CORNER",
    "LEFT_EYE_TOP_BOUNDARY",
    "LEFT_EYE_RIGHT_CORNER",
    "LEFT_EYE_BOTTOM_BOUNDARY",
    "LEFT_EYE_LEFT_CORNER",
  ],
  [
    "RIGHT_EYE_LEFT_CORNER",
    "RIGHT_EYE_TOP_BOUNDARY",
    "RIGHT_EYE_RIGHT_CORNER",
    "RIGHT_EYE_BOTTOM_BOUNDARY",
    "RIGHT_EYE_LEFT_CORNER",
  ],
  ["MIDPOINT_BETWEEN_EYES", "NOSE_TIP"],
  ["NOSE_BOTTOM_LEFT", "NOSE_BOTTOM_CENTER", "NOSE_BOTTOM_RIGHT"],
  ["MOUTH_LEFT", "UPPER_LIP", "MOUTH_RIGHT", "LOWER_LIP", "MOUTH_LEFT"],
  ["LEFT_EAR_TRAGION", "CHIN_LEFT_GONION", "CHIN_GNATHION", "CHIN_RIGHT_GONION", "RIGHT_EAR_TRAGION"],
];

/** The box around the skin and the landmarks; the outer box is drawn with the other boxes. */
export function paintFaceDetails(
  context: CanvasRenderingContext2D,
  faces: Iterable<Face>,
  { color, axisColors, view }: { color: string; axisColors: readonly string[]; view: SceneView },
): void {
  for (const face of faces) {
    context.strokeStyle = color;
    context.fillStyle = color;
    const bounds = polygonBounds(face.polygon ?? face.skinPolygon ?? landmarkPolygon(face));
    if (bounds === undefined || !boundsIntersect(bounds, view.visible)) continue;
    if (face.skinPolygon !== undefined) paintSkinBox(context, face.skinPolygon, view);
    paintFeatureLines(context, face.landmarks, view);
    paintDots(context, face.landmarks, view);
    paintFaceAxes(context, face, { colors: axisColors, view });
  }
}

function paintSkinBox(context: CanvasRenderingContext2D, polygon: Polygon, { scale }: SceneView): void {
  context.setLineDash([4 / scale, 3 / scale]);
  context.lineWidth = 1.25 / scale;
  context.beginPath();
  for (let i = 0; i < polygon.length; i += 2) context.lineTo(polygon[i] ?? 0, polygon[i + 1] ?? 0);
  context.closePath();
  context.stroke();
}

function paintFeatureLines(
  context: CanvasRenderingContext2D,
  landmarks: readonly FaceLandmark[],
  { scale }: SceneView,
): void {
  const positions = new Map(landmarks.map(({ type, position }) => [type, position]));
  context.setLineDash([]);
  context.lineWidth = 1 / scale;
  const given = context.globalAlpha;
  context.globalAlpha = 0.8 * given;
  context.beginPath();
  for (const types of FEATURE_LINES) {
    const points = types.flatMap((type) => positions.get(type) ?? []);
    points.forEach(({ x, y }, index) => {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
  context.stroke();
  context.globalAlpha = given;
}

function paintDots(context: CanvasRenderingContext2D, landmarks: readonly FaceLandmark[], { scale }: SceneView): void {
  const radius = DOT_RADIUS_PX / scale;
  context.beginPath();
  for (const { position } of landmarks) {
    context.moveTo(position.x + radius, position.y);
    context.arc(position.x, position.y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

function landmarkPolygon(face: Face): Polygon {
  return polygonFromPoints(face.landmarks.map(({ position }) => position));
}
