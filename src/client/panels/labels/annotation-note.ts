import type { Annotation } from "#core/document/image-records.ts";
import { formatConfidence } from "../../messages/format.ts";
import type { Messages } from "../../messages/en.ts";

/** All that an annotation says besides its name and score. Coordinates stay text: no map is loaded. */
export function annotationNote(annotation: Annotation, labels: Messages["panels"]["labels"]): string {
  const { locations, properties, topicality, score, confidence, mid, locale } = annotation;
  const differs = topicality !== undefined && topicality !== score;
  return [
    ...locations.map(({ latitude, longitude }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
    ...(differs ? [labels.topicality(formatConfidence(topicality))] : []),
    ...(confidence === undefined ? [] : [formatConfidence(confidence)]),
    ...properties.map(({ name, value, uint64Value }) => `${name} ${uint64Value ?? value}`),
    ...[mid, locale].flatMap((part) => part ?? []),
  ].join(" · ");
}
