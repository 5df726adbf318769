import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import { featureKind } from "#core/recognition/feature-kind.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { answerParser } from "../answer-parser.ts";
import { defined } from "../json/defined.ts";
import { fieldOf, objectField, objectList } from "../json/json-fields.ts";
import { indexOf, reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { ImageContext } from "../parsed-answer.ts";
import { readStatus } from "../status.ts";
import { sizeOf } from "../vertices.ts";
import { imageEntries } from "./answer-shape.ts";
import { readFeatureResult } from "./features.ts";
import { createImageReading } from "./image-reading.ts";
import type { ImageReading } from "./image-reading.ts";

/** Reads an answer of `batchAnalyze`, whole or in part. Takes any value and never throws. */
export const parseYandexResponse = answerParser({
  expected: "an answer of Yandex Vision: an object with `results`",
  entries: imageEntries,
  writesDefaults: () => false,
  readImage,
});

function readImage(
  place: ObjectPlace,
  context: ImageContext,
  features: readonly Feature[] | undefined,
): RecognizedDocument {
  const results = objectList(place, "results");
  const reading = createImageReading(createDocumentBuilder(context.imageSize), context, firstPageSize(results));
  const error = objectField(place, "error");
  if (error !== undefined) reading.errors.push(readStatus(error));
  for (const result of results) {
    const featureIndex = indexOf(result);
    readFeatureResult(result, defined({ featureIndex, feature: features?.[featureIndex] }), reading);
  }
  if (features !== undefined) addUnanswered(place, features, reading);
  const { classifications, imageCopies, errors } = reading;
  return reading.builder.build({ classifications, imageCopies, features: reading.features, errors });
}

/** Silently: the same sizes are read again, with their issues, page by page. */
function firstPageSize(results: readonly ObjectPlace[]): Size | undefined {
  for (const result of results) {
    const quiet: ObjectPlace = { ...result, reading: { ...result.reading, issues: [] } };
    const text = objectField(quiet, "textDetection");
    const pages = text === undefined ? [] : objectList(text, "pages");
    const size = pages.map(sizeOf).find((one) => one !== undefined);
    if (size !== undefined) return size;
  }
  return undefined;
}

/** A feature without a result has failed: with the whole image, or because the answer is short. */
function addUnanswered(place: ObjectPlace, features: readonly Feature[], reading: ImageReading): void {
  const answered = new Set(reading.features.map((feature) => feature.featureIndex));
  const missing = [...features.entries()].filter(([featureIndex]) => !answered.has(featureIndex));
  for (const [featureIndex, feature] of missing) {
    reading.features.push({ featureIndex, kind: featureKind(feature), outcome: "failed" });
  }
  if (missing.length > 0 && reading.errors.length === 0) {
    reportIssue(fieldOf(place, "results") ?? place, `results of ${String(features.length)} features`);
  }
}
