import { sortedConfidences, wordStatistics } from "#client/state/sorted-words.ts";
import { tabCounts } from "#client/panels/inspector/tab-counts.ts";
import { languageShares } from "#client/panels/languages/language-shares.ts";
import { layerCounts, textFeatureCounts, unplacedCounts } from "#client/panels/layer-bar/layer-counts.ts";
import { treeModel } from "#client/panels/text/tree-model.ts";
import { wordTableOf } from "#client/state/word-table-of.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";

const TABLES: readonly ((document: RecognizedDocument) => unknown)[] = [
  layerCounts,
  textFeatureCounts,
  unplacedCounts,
  tabCounts,
  languageShares,
  wordStatistics,
  sortedConfidences,
  treeModel,
  wordTableOf,
];

/** Milliseconds for each of the tables that panels make from a document. */
export function panelTables(document: RecognizedDocument): number[] {
  return TABLES.map((table) => {
    const start = performance.now();
    table(document);
    return performance.now() - start;
  });
}
