import { confidenceFrom } from "#core/document/confidence.ts";
import type { Classification, ClassificationProperty } from "#core/document/image-records.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { gradeQuality, qualityProbabilities } from "../properties/image-quality.ts";
import { imageLabels } from "../properties/image-labels.ts";
import { isNothingButText, moderationProperties, SAFE_TEXT, safeSearchOf } from "../properties/image-safety.ts";
import type { FeatureRun, FeatureTarget } from "./feature-run.ts";
import { resultCount } from "./result-count.ts";

/** As many as the wire gives when nothing is asked for. */
const USUAL_RESULTS = 10;

const addQuality: FeatureRun = async (target) => {
  const probabilities = qualityProbabilities(gradeQuality(await target.image.quality()));
  const properties = (["low", "medium", "high"] as const).flatMap((name) => {
    const probability = confidenceFrom(probabilities[name]);
    return probability === undefined ? [] : { name, probability };
  });
  return addClassification(target, { model: "quality", properties });
};

const addModeration: FeatureRun = async (target) => {
  const { image } = target;
  const properties = moderationProperties(await image.content(), await image.contentClasses());
  return addClassification(target, { model: "moderation", properties });
};

function addClassification(
  { lists, requested }: FeatureTarget,
  found: { readonly model: string; readonly properties: readonly ClassificationProperty[] },
): boolean {
  const classification: Classification = { featureIndex: requested.featureIndex, ...found };
  lists.classifications = [...(lists.classifications ?? []), classification];
  return found.properties.length > 0;
}

const addSafeSearch: FeatureRun = async ({ image, lists }) => {
  const isText = isNothingButText(await image.content());
  lists.safeSearch = isText ? SAFE_TEXT : safeSearchOf(await image.contentClasses());
  return true;
};

const addColors: FeatureRun = async ({ image, lists, requested }) => {
  lists.dominantColors = (await image.colors()).slice(0, resultCount(requested, USUAL_RESULTS));
  return lists.dominantColors.length > 0;
};

const addCropHints: FeatureRun = async ({ image, builder, lists, requested }) => {
  const hints = await image.cropHints(requested.aspectRatios ?? []);
  lists.cropHints = hints.map(({ box: [x0, y0, x1, y1], confidence, importanceFraction }) => ({
    id: builder.nextId("a"),
    polygon: polygonFromFlat([x0, y0, x1, y0, x1, y1, x0, y1].map(Math.round)),
    confidence,
    importanceFraction,
  }));
  return hints.length > 0;
};

const addLabels: FeatureRun = async ({ image, builder, lists, requested }) => {
  const labels = imageLabels(await image.content()).slice(0, resultCount(requested, USUAL_RESULTS));
  lists.labels = labels.map(({ name, score }) => ({
    id: builder.nextId("a"),
    description: name,
    score,
    locations: [],
    properties: [],
  }));
  return labels.length > 0;
};

/** Features about the picture as a whole. */
export const PROPERTY_RUNS = {
  quality: addQuality,
  moderation: addModeration,
  "safe-search": addSafeSearch,
  colors: addColors,
  "crop-hints": addCropHints,
  labels: addLabels,
} satisfies Partial<Record<string, FeatureRun>>;
