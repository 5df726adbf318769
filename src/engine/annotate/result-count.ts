import type { RequestedFeature } from "#wire/parsed-request.ts";

/** How many results to give, `usual` unless asked for. The wire reads 0 as unset; what a negative number means is not said. */
export function resultCount({ maxResults = 0 }: RequestedFeature, usual: number): number {
  return maxResults <= 0 ? usual : maxResults;
}
