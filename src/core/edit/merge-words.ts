import type { WordId } from "../document/ids.ts";
import type { Line, TextBreak, Word, WordSymbol } from "../document/text-records.ts";
import { polygonAngleDegrees } from "../geometry/polygon.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { keepSpelled, untie } from "./entity-words.ts";
import { forgetSpelling } from "./line-spelling.ts";
import { breakAfter } from "./line-words.ts";
import { mergedFacts } from "./merged-facts.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { markCorrected } from "./reviews.ts";

export type Neighbour = "previous" | "next";

/**
 * A word becomes one with its neighbour in the line; the one that is read first stays. Their texts are put together without
 * a space in every script: a word is what stands between spaces. Box, confidence and languages as `mergedFacts` says, the
 * box in the direction of the line; symbols when both have them; the entity of the first, else of the second. Comments are
 * put together, and the word is corrected. Undefined at the end of a line.
 */
export function mergeWords(document: ReviewedDocument, id: WordId, neighbour: Neighbour): Edit | undefined {
  const lineId = document.words.get(id)?.lineId;
  const line = lineId === undefined ? undefined : document.lines.get(lineId);
  const at = (line?.wordIds.indexOf(id) ?? -1) - (neighbour === "next" ? 0 : 1);
  const [first, second] = [at, at + 1].map((index) => wordAt(document, line, index));
  if (line === undefined || first === undefined || second === undefined) return undefined;
  const draft = createDraft(document);
  const comments = [first, second].flatMap((word) => document.reviews.get(word.id)?.comment ?? []);
  putMerged(draft, line, [first, second]);
  forgetSpelling(draft, { ...line, wordIds: line.wordIds.filter((wordId) => wordId !== second.id) });
  draft.remove("words", second.id);
  draft.remove("reviews", second.id);
  markCorrected(draft, first.id, comments.length === 0 ? undefined : comments.join("; "));
  const selection = [{ kind: "word", id: first.id }] as const;
  const text = first.text + second.text;
  return { label: { id: "merge-words", params: { text } }, change: draft.change(), selection };
}

function wordAt(document: ReviewedDocument, line: Line | undefined, index: number): Word | undefined {
  const id = index < 0 ? undefined : line?.wordIds[index];
  return id === undefined ? undefined : document.words.get(id);
}

function putMerged(draft: Draft, line: Line, [first, second]: readonly [Word, Word]): void {
  const entityId = first.entityId ?? second.entityId;
  if (second.entityId !== undefined && second.entityId !== entityId) untie(draft, second.id);
  keepSpelled(draft, entityId, () => {
    draft.put("words", { ...mergedWord(first, second, line), ...(entityId === undefined ? {} : { entityId }) });
    const entity = entityId === undefined ? undefined : draft.get("entities", entityId);
    if (entity === undefined) return;
    const wordIds = entity.wordIds.map((wordId) => (wordId === second.id ? first.id : wordId));
    draft.put("entities", { ...entity, wordIds: [...new Set(wordIds)] });
  });
}

function mergedWord(first: Word, second: Word, line: Line): Word {
  const { id, lineId } = first;
  const place = line.polygon ?? first.polygon;
  const degrees = place === undefined ? undefined : polygonAngleDegrees(place);
  const symbols = mergedSymbols(first, second);
  const textBreak = breakOfMerged(second, symbols);
  return {
    ...mergedFacts(first, second, degrees),
    ...(textBreak === undefined ? {} : { textBreak }),
    ...{ id, lineId, symbols, text: first.text + second.text },
  };
}

/** None when either has none: a word of which only a part has boxes would be cut in the wrong place. */
function mergedSymbols(first: Word, second: Word): readonly WordSymbol[] {
  if (first.symbols.length === 0 || second.symbols.length === 0) return [];
  return [...first.symbols.map(withoutBreak), ...second.symbols];
}

function withoutBreak(symbol: WordSymbol): WordSymbol {
  const { textBreak: _, ...rest } = symbol;
  return rest;
}

/** Symbols without a break say that nothing follows, which a word without symbols has to say itself. */
function breakOfMerged(second: Word, symbols: readonly WordSymbol[]): TextBreak | undefined {
  if (second.symbols.length === 0 || symbols.length > 0) return second.textBreak;
  return breakAfter(second) ?? { kind: "unknown", isPrefix: false };
}
