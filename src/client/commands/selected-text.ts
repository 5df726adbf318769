import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { documentText, textOfWords } from "#core/document/text.ts";
import type { Target } from "../state/selection-store.ts";
import { wordIdsOfTarget } from "../state/target-geometry.ts";
import { recordOfTarget } from "../state/target-record.ts";

/** What the things selected say: their words in reading order, or what they are called. Empty when they say nothing. */
export function textOfTargets(document: RecognizedDocument, targets: readonly Target[]): string {
  const words = new Set(targets.flatMap((target) => wordIdsOfTarget(document, target)));
  const names = targets.map((target) => nameOf(document, target));
  return [textOfWords(document, words), ...names].filter((text) => text !== "").join("\n");
}

/** All text of the image, as the engine put it together, where it did. */
export function wholeText(document: RecognizedDocument): string {
  return document.fullText ?? documentText(document);
}

function nameOf(document: RecognizedDocument, target: Target): string {
  const found = recordOfTarget(document, target);
  if (found?.kind === "object") return found.record.name;
  if (found?.kind === "logo" || found?.kind === "place") return found.record.description;
  // An entity need not say which words it was read from.
  return found?.kind === "entity" && found.record.wordIds.length === 0 ? found.record.text : "";
}
