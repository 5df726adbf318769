import type { FeatureKind, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { InspectorTab } from "../../state/inspector-tab.ts";

/** Why a panel has nothing to show. */
export type EmptyReason = "nothing" | "not-asked" | "not-told" | "failed";

const TEXT: readonly FeatureKind[] = ["text"];

/** The kinds of answer that fill a panel. */
const SUBJECTS: Record<Exclude<InspectorTab, "json" | "labels" | "warnings">, readonly FeatureKind[]> = {
  text: TEXT,
  words: TEXT,
  review: TEXT,
  languages: TEXT,
  entities: TEXT,
  faces: ["faces"],
};

/**
 * What an empty panel may truthfully say: only what was asked for can have been looked for. What was asked is known for
 * an answer of this session; a stored one lists only what is in it.
 */
export function emptyReason(document: RecognizedDocument, tab: InspectorTab, isRequestKnown: boolean): EmptyReason {
  const asked = document.features.filter((feature) => isSubject(tab, feature.kind));
  if (asked.some((feature) => feature.outcome === "failed")) return "failed";
  if (asked.length > 0) return "nothing";
  return isRequestKnown ? "not-asked" : "not-told";
}

function isSubject(tab: InspectorTab, kind: FeatureKind | "unknown"): boolean {
  if (tab === "json" || tab === "warnings") return true;
  if (tab === "labels") return kind !== "text" && kind !== "faces";
  return SUBJECTS[tab].some((subject) => subject === kind);
}
