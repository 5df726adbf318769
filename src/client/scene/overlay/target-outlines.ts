import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { Target } from "../../state/selection-store.ts";
import { polygonOfTarget, wordIdsOfTarget } from "../../state/target-geometry.ts";

/** The thing's own polygon; for a thing without one, such as an entity or a Google line, those of its words. */
export function targetOutlines(document: RecognizedDocument, target: Target): readonly Polygon[] {
  const own = polygonOfTarget(document, target);
  if (own !== undefined && own.length > 0) return [own];
  const words = wordIdsOfTarget(document, target).map((id) => document.words.get(id)?.polygon);
  return words.filter((polygon) => polygon !== undefined);
}
