import { featureKind } from "#core/recognition/feature-kind.ts";
import type { FeatureKind } from "#core/document/recognized-document.ts";
import type { CopyResult } from "#core/document/image-records.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { readCounterclockwiseBox } from "../counterclockwise.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, integerTextField, objectField, objectList, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import { readStatus } from "../status.ts";
import type { ImageReading } from "./image-reading.ts";
import { readTextDetection } from "./text.ts";

/** Reads the message of one feature into the document; true when it holds anything. */
type FeatureReader = (place: ObjectPlace, position: FeaturePosition, reading: ImageReading) => boolean;

export interface FeaturePosition {
  readonly featureIndex: number;
  /** What was asked for there, when known. */
  readonly feature?: Feature;
}

/** The fields of the oneof in `results[].results[]`. */
const READERS: readonly (readonly [field: string, kind: FeatureKind, read: FeatureReader])[] = [
  ["textDetection", "text", (place, at, reading) => readTextDetection(place, at.featureIndex, reading)],
  ["classification", "classification", readClassification],
  ["faceDetection", "faces", readFaces],
  ["imageCopySearch", "copies", readCopies],
];

/** The oneof lets one field in; should there be several, none is dropped and the first names the feature. */
export function readFeatureResult(place: ObjectPlace, position: FeaturePosition, reading: ImageReading): void {
  const { featureIndex, feature } = position;
  const error = objectField(place, "error");
  if (error !== undefined) reading.errors.push({ featureIndex, ...readStatus(error) });
  const found = READERS.flatMap(([field, kind, read]) => {
    const message = objectField(place, field);
    return message === undefined ? [] : { kind, hasAny: read(message, position, reading) };
  });
  const askedKind = feature === undefined ? "unknown" : featureKind(feature);
  reading.features.push({
    featureIndex,
    kind: found[0]?.kind ?? askedKind,
    outcome: outcomeOf(
      found.some((one) => one.hasAny),
      error !== undefined,
    ),
  });
}

function outcomeOf(hasAny: boolean, hasFailed: boolean): "found" | "nothing" | "failed" {
  if (hasAny) return "found";
  return hasFailed ? "failed" : "nothing";
}

function readClassification(place: ObjectPlace, position: FeaturePosition, reading: ImageReading): boolean {
  const properties = objectList(place, "properties").flatMap((property) => {
    const name = textOrEmpty(property, "name");
    return name === undefined ? [] : defined({ name, probability: confidenceField(property, "probability") });
  });
  const { featureIndex, feature } = position;
  const model = feature === "quality" || feature === "moderation" ? feature : undefined;
  reading.classifications.push(defined({ featureIndex, model, properties }));
  return properties.length > 0;
}

function readFaces(place: ObjectPlace, position: FeaturePosition, reading: ImageReading): boolean {
  const faces = objectList(place, "faces");
  for (const face of faces) {
    const polygon = readCounterclockwiseBox(face, reading.frameOf(undefined));
    const { featureIndex } = position;
    const faceId = reading.builder.addFace(defined({ featureIndex, polygon, landmarks: [], traits: {} }));
    noteSource(face, "face", faceId);
  }
  return faces.length > 0;
}

function readCopies(place: ObjectPlace, position: FeaturePosition, reading: ImageReading): boolean {
  const { featureIndex } = position;
  const copyCount = integerTextField(place, "copyCount") ?? "0";
  const topResults = objectList(place, "topResults").map(readCopy);
  reading.imageCopies.push({ featureIndex, copyCount, topResults });
  return topResults.length > 0 || copyCount !== "0";
}

function readCopy(place: ObjectPlace): CopyResult {
  return {
    imageUrl: textOrEmpty(place, "imageUrl") ?? "",
    pageUrl: textOrEmpty(place, "pageUrl") ?? "",
    title: textOrEmpty(place, "title") ?? "",
    description: textOrEmpty(place, "description") ?? "",
  };
}
