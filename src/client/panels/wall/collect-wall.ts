import type { WordId } from "#core/document/ids.ts";
import type { Word } from "#core/document/text-records.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { isDoubtful } from "#core/quality/confidence-statistics.ts";
import { matchWords } from "#core/query/match-words.ts";
import type { WordTest } from "#core/query/word-query.ts";
import type { EditSubject } from "../../state/edits-store.ts";
import type { WallItem, WallOrder } from "../../state/wall-store.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import { uprightCrop } from "../crop/upright-crop.ts";

/** One image's answer, as a person left it. */
export interface WallSource {
  readonly subject: EditSubject;
  readonly document: ReviewedDocument;
}

export type WallFilter =
  | { readonly kind: "doubtful"; readonly threshold: number }
  | { readonly kind: "query"; readonly test: WordTest }
  | { readonly kind: "all" };

interface Found {
  readonly source: WallSource;
  readonly word: Word;
}

const WORDS_A_STEP = 500;

/** The words that pass, identical ones together. Yields after a millisecond or so. */
export function* collectWall(
  sources: readonly WallSource[],
  filter: WallFilter,
  order: WallOrder,
): Generator<undefined, readonly WallItem[]> {
  const groups = new Map<string, Found[]>();
  for (const source of sources) {
    const passes = yield* testOf(source, filter);
    let count = 0;
    for (const word of wordTableOf(source.document).words) {
      if (passes(word)) {
        const group = groups.get(word.text);
        if (group === undefined) groups.set(word.text, [{ source, word }]);
        else group.push({ source, word });
      }
      count += 1;
      if (count % WORDS_A_STEP === 0) yield undefined;
    }
  }
  for (const group of groups.values()) group.sort((a, b) => sureness(a.word) - sureness(b.word));
  yield undefined;
  const sorted = sortedGroups(groups, order);
  const items: WallItem[] = [];
  for (const [group, found] of sorted.entries()) {
    for (const { source, word } of found) {
      items.push(itemOf(source, word, group));
      if (items.length % WORDS_A_STEP === 0) yield undefined;
    }
  }
  return items;
}

function* testOf({ document }: WallSource, filter: WallFilter): Generator<undefined, (word: Word) => boolean> {
  if (filter.kind === "all") return () => true;
  if (filter.kind === "query") {
    const ids: ReadonlySet<WordId> = yield* matchWords(document, wordTableOf(document), filter.test);
    return ({ id }) => ids.has(id);
  }
  return ({ id, confidence }) => isDoubtful(confidence, filter.threshold) && wordStatus(document, id) === "unreviewed";
}

/** A word without a confidence is no doubt of the engine's: it comes last. */
function sureness({ confidence }: Word): number {
  return confidence ?? 2;
}

function sortedGroups(groups: ReadonlyMap<string, readonly Found[]>, order: WallOrder): readonly (readonly Found[])[] {
  const entries = [...groups];
  const least = (found: readonly Found[]) => (found[0] === undefined ? 2 : sureness(found[0].word));
  const collator = new Intl.Collator(undefined, { numeric: true });
  entries.sort(([textA, a], [textB, b]) => {
    if (order === "text") return collator.compare(textA, textB);
    return order === "count" ? b.length - a.length || least(a) - least(b) : least(a) - least(b);
  });
  return entries.map(([, found]) => found);
}

function itemOf({ subject, document }: WallSource, word: Word, group: number): WallItem {
  const crop = uprightCrop(word.polygon, document.imageSize);
  return { subject, wordId: word.id, aspect: crop?.aspect, length: word.text.length, group };
}
