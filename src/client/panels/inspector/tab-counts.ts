import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { InspectorTab } from "../../state/inspector-tab.ts";
import { languageShares } from "../languages/language-shares.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";
import { differingAnnotations } from "../text/text-annotations.ts";

/** Those that are always there, or not of the document alone. */
type UncountedTab = "json" | "warnings";

/** How much each panel has to show; JSON and warnings are not counted. */
export const tabCounts = perDocument(
  (document): Readonly<Record<Exclude<InspectorTab, UncountedTab>, number>> => {
    const words = document.words.size;
    const parts = document.blocks.size > 0 ? words + document.lines.size + document.blocks.size : words;
    return {
      text: parts === 0 ? differingAnnotations(document).length : words,
      words,
      review: words,
      languages: words === 0 ? 0 : languageShares(document).filter(({ tag }) => tag !== undefined).length,
      entities: document.entities.size,
      faces: document.faces.size,
      labels: labelCount(document),
    };
  },
  keptWhile((from, to) => from.languages === to.languages),
);

/** Whether a panel has anything to show. Pages on which nothing was read are nothing; a block without words is something. */
export function hasContent(document: RecognizedDocument, tab: InspectorTab): boolean {
  if (tab === "json" || tab === "warnings") return true;
  if (tab === "text") return document.blocks.size + document.words.size + document.textAnnotations.length > 0;
  if (tab === "languages") return document.words.size > 0;
  return tabCounts(document)[tab] > 0;
}

function labelCount(document: RecognizedDocument): number {
  const { webDetection: web, productSearch } = document;
  const lists = [
    document.classifications,
    document.labels,
    document.logos,
    document.places,
    document.objects,
    document.imageCopies,
    document.dominantColors,
    document.cropHints,
  ];
  const single = [document.safeSearch, web, productSearch].filter((part) => part !== undefined);
  return lists.reduce((sum, list) => sum + list.length, single.length);
}
