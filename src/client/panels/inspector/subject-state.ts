import type { FeatureKind, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { InspectorTab } from "../../state/inspector-tab.ts";

/** Why a panel has nothing to show. */
export type EmptyReason = "nothing" | "not-asked" | "not-told" | "failed";

const TEXT: readonly FeatureKind[] = ["text"];

/** The kinds of answer that fill a panel. */
const SUBJECTS: Record<Exclude<InspectorTab, "json" | "labels">, readonly FeatureKind[]> = {
  text: TEXT,
  confidence: TEXT,
  languages: TEXT,
  entities: TEXT,
  faces: ["faces"],
};

/** What an empty panel may truthfully say: only what was asked for can have been looked for. */
export function emptyReason(document: RecognizedDocument, tab: InspectorTab): EmptyReason {
  const asked = document.features.filter((feature) => isSubject(tab, feature.kind));
  if (asked.some((feature) => feature.outcome === "failed")) return "failed";
  if (asked.length > 0) return "nothing";
  // A saved answer does not always tell what was asked.
  return document.features.length === 0 ? "not-told" : "not-asked";
}

function isSubject(tab: InspectorTab, kind: FeatureKind | "unknown"): boolean {
  if (tab === "json") return true;
  if (tab === "labels") return kind !== "text" && kind !== "faces";
  return SUBJECTS[tab].some((subject) => subject === kind);
}
