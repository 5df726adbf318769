import type { Wire } from "#core/recognition/provider.ts";

const PATHS: readonly (readonly [RegExp, Wire])[] = [
  [/^\/vision\/v1\/batchAnalyze$/, "yandex-vision"],
  [/^\/v1\/(?:projects\/[^/]+\/(?:locations\/[^/]+\/)?)?images:annotate$/, "google-vision"],
];

/** Which wire a path of either vendor belongs to. */
export function wireOfPath(path: string): Wire | undefined {
  return PATHS.find(([pattern]) => pattern.test(path))?.[1];
}
