import type { Face, FaceLandmark, FaceTrait } from "#core/document/face.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import { pagePoint } from "#core/geometry/point.ts";
import type { ImageFrame, PageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { shortestFloat32 } from "../json/float32.ts";
import {
  confidenceField,
  enumField,
  fieldOf,
  measureField,
  numberField,
  objectField,
  objectList,
} from "../json/json-fields.ts";
import { reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { noteSource } from "../note-source.ts";
import { FACE_LANDMARK_NAMES, LIKELIHOOD } from "./enums.ts";
import type { ImageReading } from "./image-reading.ts";
import { readPoly, serializePoly } from "./polygon.ts";
import { floatOrNothing } from "./text-property.ts";

/** The field of each trait. */
const TRAITS: readonly (readonly [FaceTrait, string])[] = [
  ["joy", "joyLikelihood"],
  ["sorrow", "sorrowLikelihood"],
  ["anger", "angerLikelihood"],
  ["surprise", "surpriseLikelihood"],
  ["underExposed", "underExposedLikelihood"],
  ["blurred", "blurredLikelihood"],
  ["headwear", "headwearLikelihood"],
];

export function readFaces(place: ObjectPlace, reading: ImageReading): void {
  const featureIndex = reading.featureIndexOf("faces");
  for (const face of objectList(place, "faceAnnotations")) {
    noteSource(face, "face", reading.builder.addFace({ featureIndex, ...readFace(face, reading.frame) }));
  }
}

function readFace(place: ObjectPlace, frame: ImageFrame): Omit<Face, "id" | "featureIndex"> {
  return defined({
    polygon: readPoly(place, "boundingPoly", frame),
    skinPolygon: readPoly(place, "fdBoundingPoly", frame),
    landmarks: objectList(place, "landmarks").flatMap((landmark) => readLandmark(landmark, frame) ?? []),
    confidence: confidenceField(place, "detectionConfidence"),
    landmarkConfidence: confidenceField(place, "landmarkingConfidence"),
    rollDegrees: measureField(place, "rollAngle"),
    panDegrees: measureField(place, "panAngle"),
    tiltDegrees: measureField(place, "tiltAngle"),
    traits: readTraits(place),
  });
}

/** A landmark without a position, or with half of one that cannot be read, is no point to draw. */
function readLandmark(place: ObjectPlace, { fromPage }: ImageFrame): FaceLandmark | undefined {
  const type = enumField(place, "type", FACE_LANDMARK_NAMES) ?? "UNKNOWN_LANDMARK";
  const issuesBefore = place.reading.issues.length;
  const position = objectField(place, "position");
  if (position === undefined) return undefined;
  const point = pagePoint(numberField(position, "x") ?? 0, numberField(position, "y") ?? 0);
  const z = numberField(position, "z");
  if (place.reading.issues.length > issuesBefore) return undefined;
  return defined({ type, position: mapPoint(fromPage, point), z: z === undefined ? undefined : z * fromPage.a });
}

function readTraits(place: ObjectPlace): Face["traits"] {
  return Object.fromEntries(
    TRAITS.flatMap(([trait, field]) => {
      const likelihood = readLikelihood(place, field);
      return likelihood === undefined ? [] : [[trait, likelihood]];
    }),
  );
}

/** Steps of future versions count as unknown and are reported. */
export function readLikelihood(place: ObjectPlace, name: string): Likelihood | undefined {
  const wireName = enumField(place, name, LIKELIHOOD.names);
  if (wireName === undefined) return undefined;
  const likelihood = LIKELIHOOD.wordOf(wireName);
  if (likelihood === undefined) reportIssue(fieldOf(place, name) ?? place, "a known likelihood");
  return likelihood ?? "unknown";
}

export function serializeLikelihood(likelihood: Likelihood | undefined): string | undefined {
  return likelihood === undefined || likelihood === "unknown" ? undefined : LIKELIHOOD.nameOf(likelihood);
}

export function serializeFace(face: Face, frame: PageFrame): JsonObject {
  return withoutDefaults({
    boundingPoly: serializePoly(face.polygon, frame),
    fdBoundingPoly: serializePoly(face.skinPolygon, frame),
    landmarks: face.landmarks.map((landmark) => serializeLandmark(landmark, frame)),
    rollAngle: floatOrNothing(face.rollDegrees),
    panAngle: floatOrNothing(face.panDegrees),
    tiltAngle: floatOrNothing(face.tiltDegrees),
    detectionConfidence: floatOrNothing(face.confidence),
    landmarkingConfidence: floatOrNothing(face.landmarkConfidence),
    ...Object.fromEntries(TRAITS.map(([trait, field]) => [field, serializeLikelihood(face.traits[trait])])),
  });
}

function serializeLandmark({ type, position, z = 0 }: FaceLandmark, { toPage }: PageFrame): JsonObject {
  const { x, y } = mapPoint(toPage, position);
  return withoutDefaults({
    type: type === "UNKNOWN_LANDMARK" ? undefined : type,
    position: withoutDefaults({
      x: shortestFloat32(x),
      y: shortestFloat32(y),
      z: shortestFloat32(z * toPage.a),
    }),
  });
}
