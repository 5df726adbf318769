import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { QueryOutcome } from "../state/search-store.ts";
import type { Target } from "../state/selection-store.ts";
import { wordIdsOfTarget } from "../state/target-geometry.ts";

/** Which words are copied. In this order when a command has to choose. */
export const COPY_SCOPES = ["selection", "query", "page"] as const;

export type CopyScope = (typeof COPY_SCOPES)[number];

export interface WordChoice {
  readonly selected: readonly Target[];
  readonly outcome: QueryOutcome;
}

/** How many words are chosen, without making a list of all that there are. */
export function countChosen(document: RecognizedDocument, choice: WordChoice, scope: CopyScope): number {
  return scope === "page" ? document.words.size : chosenWords(document, choice, scope).size;
}

/** Empty when there is no selection with words, or no query. */
export function chosenWords(
  document: RecognizedDocument,
  { selected, outcome }: WordChoice,
  scope: CopyScope,
): ReadonlySet<string> {
  const choices: Record<CopyScope, () => ReadonlySet<string>> = {
    selection: () => new Set(selected.flatMap((target) => wordIdsOfTarget(document, target))),
    query: () => (outcome.kind === "words" ? outcome.ids : new Set()),
    page: () => new Set(document.words.keys()),
  };
  return choices[scope]();
}
