import type { Wire } from "#core/recognition/provider.ts";
import type { LimitsOf } from "../request-limits.ts";

const PATHS: readonly (readonly [RegExp, Wire])[] = [
  [/^\/vision\/v1\/batchAnalyze$/, "yandex-vision"],
  [/^\/v1\/(?:projects\/[^/]+\/(?:locations\/[^/]+\/)?)?images:annotate$/, "google-vision"],
];

const DOUBLE = "/double";

export interface EngineTarget {
  readonly wire: Wire;
  readonly limitsOf: LimitsOf;
}

/** Which service a path belongs to. Behind `/double` the engine stands in for it, with its limits. */
export function engineTarget(path: string): EngineTarget | undefined {
  const isDouble = path.startsWith(`${DOUBLE}/`);
  const vendorPath = isDouble ? path.slice(DOUBLE.length) : path;
  const wire = PATHS.find(([pattern]) => pattern.test(vendorPath))?.[1];
  return wire === undefined ? undefined : { wire, limitsOf: isDouble ? "vendor" : "engine" };
}
