import type { IdCounter, WordId } from "../document/ids.ts";
import type { Polygon } from "../geometry/polygon.ts";
import type { TextBreak, Word, WordSymbol } from "../document/text-records.ts";
import { polygonHalves, symbolHalves } from "./cut-word.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { keepSpelled } from "./entity-words.ts";
import { forgetSpelling } from "./line-spelling.ts";
import { breakAfter, separate } from "./line-words.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { markCorrected } from "./reviews.ts";
import { graphemes } from "./script.ts";

export interface Caret {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number;
  readonly newId: IdCounter;
}

/**
 * One word becomes two at the caret. White space around it goes; a space stands between the two, unless their script has
 * none. Both have the languages, the confidence and the entity of the one, and are corrected; the box is cut as
 * `polygonHalves` says. Undefined at either end, within a character, and where one part would be empty.
 */
export function splitWord(document: ReviewedDocument, id: WordId, { at, newId }: Caret): Edit | undefined {
  const word = document.words.get(id);
  const line = word === undefined ? undefined : document.lines.get(word.lineId);
  if (word === undefined || line === undefined || !graphemes(word.text).some((each) => each.at === at))
    return undefined;
  const texts = [word.text.slice(0, at).trimEnd(), word.text.slice(at).trimStart()] as const;
  if (texts.includes("")) return undefined;
  const draft = createDraft(document);
  const [first, second] = halvesOf(word, { at, id: newId("w"), texts });
  keepSpelled(draft, word.entityId, () => {
    draft.put("words", first);
    draft.put("words", second);
    tieBeside(draft, first, second);
  });
  const place = line.wordIds.indexOf(id) + 1;
  forgetSpelling(draft, { ...line, wordIds: line.wordIds.toSpliced(place, 0, second.id) });
  separate(draft, first.id, second.text);
  markCorrected(draft, first.id);
  markCorrected(draft, second.id);
  const selection = [{ kind: "word", id: second.id }] as const;
  return { label: { id: "split-word", params: { text: word.text } }, change: draft.change(), selection };
}

interface Halving {
  readonly at: number;
  readonly id: WordId;
  readonly texts: readonly [string, string];
}

function halvesOf(word: Word, { at, id, texts }: Halving): readonly [Word, Word] {
  const { textBreak, polygon: _, symbols: __, ...rest } = word;
  const symbols = symbolHalves(word, at);
  const places = polygonHalves(word, at);
  const [before, after] = textBreak?.isPrefix === true ? [textBreak, undefined] : [undefined, textBreak];
  const end = after ?? (symbols.second.length === 0 && word.symbols.length > 0 ? endOf(word) : undefined);
  return [
    { ...rest, text: texts[0], symbols: trimmed(symbols.first), ...placed(places?.first), ...broken(before) },
    { ...rest, id, text: texts[1], symbols: trimmed(symbols.second), ...placed(places?.second), ...broken(end) },
  ];
}

/** Symbols without a break say that nothing follows, which a word without symbols has to say itself. */
function endOf(word: Word): TextBreak {
  return breakAfter(word) ?? { kind: "unknown", isPrefix: false };
}

/** White space at the cut is in neither half. */
function trimmed(symbols: readonly WordSymbol[]): readonly WordSymbol[] {
  const isInk = ({ text }: WordSymbol) => text.trim() !== "";
  return symbols.slice(symbols.findIndex(isInk), symbols.findLastIndex(isInk) + 1);
}

function tieBeside(draft: Draft, { id, entityId }: Word, second: Word): void {
  const entity = entityId === undefined ? undefined : draft.get("entities", entityId);
  if (entity === undefined) return;
  draft.put("entities", { ...entity, wordIds: entity.wordIds.toSpliced(entity.wordIds.indexOf(id) + 1, 0, second.id) });
}

function placed(polygon: Polygon | undefined): { readonly polygon?: Polygon } {
  return polygon === undefined ? {} : { polygon };
}

function broken(textBreak: TextBreak | undefined): { readonly textBreak?: TextBreak } {
  return textBreak === undefined ? {} : { textBreak };
}
