import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { boxPolygon, GALLERY_SIZE } from "./gallery-documents.ts";

/** The 34 landmarks that Google gives a face, on a face of 100 by 100. */
const LANDMARKS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  LEFT_EYE: [32, 40],
  RIGHT_EYE: [68, 40],
  LEFT_OF_LEFT_EYEBROW: [20, 30],
  RIGHT_OF_LEFT_EYEBROW: [43, 30],
  LEFT_OF_RIGHT_EYEBROW: [57, 30],
  RIGHT_OF_RIGHT_EYEBROW: [80, 30],
  MIDPOINT_BETWEEN_EYES: [50, 40],
  NOSE_TIP: [50, 60],
  UPPER_LIP: [50, 72],
  LOWER_LIP: [50, 81],
  MOUTH_LEFT: [36, 76],
  MOUTH_RIGHT: [64, 76],
  MOUTH_CENTER: [50, 76],
  NOSE_BOTTOM_RIGHT: [58, 64],
  NOSE_BOTTOM_LEFT: [42, 64],
  NOSE_BOTTOM_CENTER: [50, 66],
  LEFT_EYE_TOP_BOUNDARY: [32, 36],
  LEFT_EYE_RIGHT_CORNER: [39, 41],
  LEFT_EYE_BOTTOM_BOUNDARY: [32, 44],
  LEFT_EYE_LEFT_CORNER: [25, 41],
  RIGHT_EYE_TOP_BOUNDARY: [68, 36],
  RIGHT_EYE_RIGHT_CORNER: [75, 41],
  RIGHT_EYE_BOTTOM_BOUNDARY: [68, 44],
  RIGHT_EYE_LEFT_CORNER: [61, 41],
  LEFT_EYEBROW_UPPER_MIDPOINT: [32, 26],
  RIGHT_EYEBROW_UPPER_MIDPOINT: [68, 26],
  LEFT_EAR_TRAGION: [4, 48],
  RIGHT_EAR_TRAGION: [96, 48],
  FOREHEAD_GLABELLA: [50, 30],
  CHIN_GNATHION: [50, 99],
  CHIN_LEFT_GONION: [14, 78],
  CHIN_RIGHT_GONION: [86, 78],
  LEFT_CHEEK_CENTER: [24, 62],
  RIGHT_CHEEK_CENTER: [76, 62],
};

const FACE = { x: 140, y: 70, side: 200 };

export function landmarkAt(type: string): readonly [x: number, y: number] {
  const [x, y] = LANDMARKS[type] ?? [0, 0];
  return [FACE.x + (x * FACE.side) / 100, FACE.y + (y * FACE.side) / 100];
}

/** One face with all that a service says of one. */
export function faceDocument(): RecognizedDocument {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  const confidence = confidenceFrom(0.97);
  builder.addFace({
    featureIndex: 0,
    polygon: boxPolygon([110, 20, 260, 280]),
    skinPolygon: boxPolygon([130, 60, 220, 220]),
    landmarks: Object.keys(LANDMARKS).map((type) => {
      const [x, y] = landmarkAt(type);
      return { type, position: imagePoint(x, y) };
    }),
    rollDegrees: 8,
    panDegrees: -20,
    tiltDegrees: 12,
    traits: { joy: "likely" },
    ...(confidence === undefined ? {} : { confidence }),
  });
  return builder.build();
}
