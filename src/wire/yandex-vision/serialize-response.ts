import type { CopyResult } from "#core/document/image-records.ts";
import type { FeatureKind, FeatureOutcome, RecognizedDocument } from "#core/document/recognized-document.ts";
import { pageFrame } from "../image-frame.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { serializeStatus } from "../status.ts";
import { serializeBoundingBox } from "./polygon.ts";
import { serializePage } from "./serialize-text.ts";

/**
 * The answer of `batchAnalyze` to one request, one document an image. What was asked for and what became of it is in
 * `features` and `errors` of each document; kinds that the wire does not know are empty results.
 */
export function serializeYandexResponse(documents: readonly RecognizedDocument[]): JsonObject {
  return { results: documents.map(serializeImage) };
}

function serializeImage(document: RecognizedDocument): JsonObject {
  const error = document.errors.find((one) => one.featureIndex === undefined);
  const results = Array.from({ length: resultCount(document) }, (_, featureIndex) =>
    serializeFeature(document, featureIndex),
  );
  return withoutDefaults({ results, error: error === undefined ? undefined : serializeStatus(error) });
}

/** A feature that failed without an error of its own failed with the image and has no result. */
function resultCount({ features, errors }: RecognizedDocument): number {
  const ended = features.filter((feature) => feature.outcome !== "failed");
  const indexes = [...ended, ...errors].map(({ featureIndex }) => featureIndex ?? -1);
  return indexes.reduce((highest, index) => Math.max(highest, index), -1) + 1;
}

function serializeFeature(document: RecognizedDocument, featureIndex: number): JsonObject {
  const error = document.errors.find((one) => one.featureIndex === featureIndex);
  const feature = document.features.find((one) => one.featureIndex === featureIndex);
  return withoutDefaults({
    error: error === undefined ? undefined : serializeStatus(error),
    textDetection: serializeText(document, featureIndex) ?? emptyMessage(feature, "text"),
    classification: serializeClassification(document, featureIndex) ?? emptyMessage(feature, "classification"),
    faceDetection: serializeFaces(document, featureIndex) ?? emptyMessage(feature, "faces"),
    imageCopySearch: serializeCopies(document, featureIndex) ?? emptyMessage(feature, "copies"),
  });
}

/** A feature that looked and found nothing still names its kind. */
function emptyMessage(feature: FeatureOutcome | undefined, kind: FeatureKind): JsonObject | undefined {
  return feature?.kind === kind && feature.outcome !== "failed" ? {} : undefined;
}

function serializeText(document: RecognizedDocument, featureIndex: number): JsonObject | undefined {
  const pages = [...document.pages.values()].filter((page) => page.featureIndex === featureIndex);
  return pages.length === 0 ? undefined : { pages: pages.map((page) => serializePage(document, page)) };
}

function serializeClassification(document: RecognizedDocument, featureIndex: number): JsonObject | undefined {
  const classification = document.classifications.find((one) => one.featureIndex === featureIndex);
  if (classification === undefined) return undefined;
  return withoutDefaults({ properties: classification.properties.map((property) => withoutDefaults({ ...property })) });
}

function serializeFaces(document: RecognizedDocument, featureIndex: number): JsonObject | undefined {
  const faces = [...document.faces.values()].filter((face) => face.featureIndex === featureIndex);
  if (faces.length === 0) return undefined;
  const { toPage } = pageFrame(document);
  return { faces: faces.map((face) => ({ boundingBox: serializeBoundingBox(face.polygon, toPage) })) };
}

function serializeCopies(document: RecognizedDocument, featureIndex: number): JsonObject | undefined {
  const copies = document.imageCopies.find((one) => one.featureIndex === featureIndex);
  if (copies === undefined) return undefined;
  const copyCount = copies.copyCount === "0" ? undefined : copies.copyCount;
  return withoutDefaults({ copyCount, topResults: copies.topResults.map(serializeCopy) });
}

function serializeCopy(copy: CopyResult): JsonObject {
  return withoutDefaults({ ...copy });
}
