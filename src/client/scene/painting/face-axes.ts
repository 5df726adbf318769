import type { Face } from "#core/document/face.ts";
import { polygonBounds, polygonFromPoints } from "#core/geometry/polygon.ts";
import type { SceneView } from "./scene-view.ts";

/** How far an axis of length 1 reaches to the right and down on the picture. */
export type Axis = readonly [x: number, y: number];

export interface FaceAxes {
  readonly right: Axis;
  readonly up: Axis;
  /** Where the nose points; undefined when the answer does not say how the head is turned. */
  readonly front: Axis | undefined;
}

/** Undefined for a face without angles. Pan is positive to the right of the picture, tilt upwards, roll clockwise. */
export function faceAxes({ rollDegrees, panDegrees, tiltDegrees }: Face): FaceAxes | undefined {
  if (rollDegrees === undefined && panDegrees === undefined && tiltDegrees === undefined) return undefined;
  const [roll, pan, tilt] = [rollDegrees, panDegrees, tiltDegrees].map((degrees) => ((degrees ?? 0) * Math.PI) / 180);
  const project = (right: number, down: number, front: number): Axis => {
    const x = right * Math.cos(pan ?? 0) + front * Math.sin(pan ?? 0);
    const depth = front * Math.cos(pan ?? 0) - right * Math.sin(pan ?? 0);
    const y = down * Math.cos(tilt ?? 0) - depth * Math.sin(tilt ?? 0);
    const [cos, sin] = [Math.cos(roll ?? 0), Math.sin(roll ?? 0)];
    return [x * cos - y * sin, x * sin + y * cos];
  };
  const isTurnKnown = panDegrees !== undefined || tiltDegrees !== undefined;
  return { right: project(1, 0, 0), up: project(0, -1, 0), front: isTurnKnown ? project(0, 0, 1) : undefined };
}

/** Of the width of the face. */
const LENGTH_SHARE = 0.32;
/** CSS pixels: on smaller faces the cross would hide them. */
const LEAST_FACE_PX = 40;

/** A cross at the root of the nose: right, up, and where the nose points, in the first three colours. */
export function paintFaceAxes(
  context: CanvasRenderingContext2D,
  face: Face,
  { colors, view: { scale } }: { colors: readonly string[]; view: SceneView },
): void {
  const axes = faceAxes(face);
  const bounds = polygonBounds(face.skinPolygon ?? face.polygon ?? polygonFromPoints([]));
  if (axes === undefined || bounds === undefined) return;
  const width = bounds.maxX - bounds.minX;
  if (width * scale < LEAST_FACE_PX) return;
  const root = face.landmarks.find(({ type }) => type === "MIDPOINT_BETWEEN_EYES")?.position;
  const x = root?.x ?? (bounds.minX + bounds.maxX) / 2;
  const y = root?.y ?? (bounds.minY + bounds.maxY) / 2;
  context.setLineDash([]);
  context.lineWidth = 2 / scale;
  [axes.right, axes.up, axes.front].forEach((axis, index) => {
    if (axis === undefined) return;
    context.strokeStyle = colors[index] ?? "";
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + axis[0] * width * LENGTH_SHARE, y + axis[1] * width * LENGTH_SHARE);
    context.stroke();
  });
}
