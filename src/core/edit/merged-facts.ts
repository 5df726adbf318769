import type { Confidence } from "../document/confidence.ts";
import type { DetectedLanguage } from "../document/language.ts";
import type { Polygon } from "../geometry/polygon.ts";
import { joinQuads } from "../geometry/quad.ts";

interface Facts {
  readonly polygon?: Polygon;
  readonly confidence?: Confidence;
  readonly languages: readonly DetectedLanguage[];
}

/**
 * What two neighbours have in common when they become one, in reading order:
 * - polygon: both together, along their common edge or else as a rectangle in the given direction; that of the one that has one
 * - confidence: the smaller; none when either has none, as nothing is known of a part then
 * - languages: of both, those of the first in front; of a language that both name the smaller confidence, none when either has none
 */
export function mergedFacts(first: Facts, second: Facts, degrees?: number): Facts {
  const polygon = mergedPolygon(first.polygon, second.polygon, degrees);
  const confidence = smaller(first.confidence, second.confidence);
  return {
    languages: mergedLanguages(first.languages, second.languages),
    ...(polygon === undefined ? {} : { polygon }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

function mergedPolygon(first: Polygon | undefined, second: Polygon | undefined, degrees?: number) {
  return first === undefined || second === undefined ? (first ?? second) : joinQuads(first, second, degrees);
}

function smaller(first: Confidence | undefined, second: Confidence | undefined): Confidence | undefined {
  if (first === undefined || second === undefined) return undefined;
  return first < second ? first : second;
}

function mergedLanguages(first: readonly DetectedLanguage[], second: readonly DetectedLanguage[]) {
  const others = second.filter(({ tag }) => !first.some((each) => each.tag === tag));
  const own = first.map((language) => {
    const other = second.find(({ tag }) => tag === language.tag);
    if (other === undefined) return language;
    const confidence = smaller(language.confidence, other.confidence);
    return { tag: language.tag, ...(confidence === undefined ? {} : { confidence }) };
  });
  return [...own, ...others];
}
