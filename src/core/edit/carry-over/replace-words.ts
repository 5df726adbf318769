import type { IdCounter, WordId } from "../../document/ids.ts";
import { addWord, putWord } from "../add-text.ts";
import { applyChange } from "../apply-change.ts";
import { composeChanges } from "../change.ts";
import type { Change } from "../change.ts";
import { createDraft } from "../draft.ts";
import type { Draft } from "../draft.ts";
import { removeRecords } from "../remove-records.ts";
import { putReview } from "../reviews.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import { putWordText } from "../set-word-text.ts";
import type { Replacement } from "./carry-words.ts";
import type { CarriedWord } from "./conflict.ts";

export interface Replaced {
  readonly document: ReviewedDocument;
  readonly change: Change;
  /** Of each of the person's words, the one that it became. */
  readonly became: ReadonlyMap<WordId, WordId>;
}

/**
 * Puts a person's words in the place of others: each onto the word that it stands for; a further one beside its neighbours,
 * or where it was drawn when it has none; what no word stands for goes.
 */
export function replaceWords(
  document: ReviewedDocument,
  replacements: readonly Replacement[],
  newId: IdCounter,
): Replaced {
  const became = new Map<WordId, WordId>();
  const draft = createDraft(document);
  const alone = replacements.flatMap((by) => putReplacement(draft, by, { newId, became }));
  const steps = createSteps(document, draft.change());
  for (const { word, mineId } of alone) addAlone(steps, word, { newId, became, mineId });
  const gone = replacements.flatMap(({ wordIds, words }) => {
    const stay = new Set(words.map(({ target }) => target));
    return wordIds.filter((id) => !stay.has(id));
  });
  const removal = removeRecords(
    steps.document(),
    gone.map((id) => ({ kind: "word", id })),
  );
  if (removal !== undefined) steps.take(removal.change);
  return { document: steps.document(), change: steps.change(), became };
}

interface Placing {
  readonly newId: IdCounter;
  readonly became: Map<WordId, WordId>;
}

/** Gives back the words that have no neighbours to be put beside. */
function putReplacement(draft: Draft, { words }: Replacement, { newId, became }: Placing): Replacement["words"] {
  const alone: Replacement["words"][number][] = [];
  let before: WordId | undefined;
  for (const [index, each] of words.entries()) {
    const after = words.slice(index).find(({ target }) => target !== undefined)?.target;
    const id = each.target ?? putBeside(draft, each.word, { before, after, newId });
    if (id === undefined) {
      alone.push(each);
      continue;
    }
    putCarried(draft, id, each.word);
    if (each.mineId !== undefined) became.set(each.mineId, id);
    before = id;
  }
  return alone;
}

interface Neighbours {
  readonly before: WordId | undefined;
  readonly after: WordId | undefined;
  readonly newId: IdCounter;
}

function putBeside(draft: Draft, { text, polygon }: CarriedWord, { before, after, newId }: Neighbours) {
  const neighbour = draft.get("words", before ?? after ?? "");
  const line = neighbour === undefined ? undefined : draft.get("lines", neighbour.lineId);
  if (neighbour === undefined || line === undefined) return undefined;
  const index = line.wordIds.indexOf(neighbour.id) + (before === undefined ? 0 : 1);
  return putWord(draft, { id: line.id, index }, { text, newId, ...(polygon === undefined ? {} : { polygon }) });
}

/** What the person made of a word, and said of it. */
function putCarried(draft: Draft, id: WordId, { text, polygon, tag, status, comment }: CarriedWord): void {
  const word = draft.get("words", id);
  if (word !== undefined && word.text !== text) putWordText(draft, word, text);
  const typed = draft.get("words", id);
  if (typed === undefined) return;
  const place = polygon === undefined ? {} : { polygon };
  const language = tag === undefined ? {} : { languages: [{ tag }] };
  if (polygon !== undefined || tag !== undefined) draft.put("words", { ...typed, ...place, ...language });
  putReview(draft, { id, status, ...(comment === undefined ? {} : { comment }) });
}

/** A document that changes are applied to one after the other, and all of them as one. */
interface Steps {
  readonly document: () => ReviewedDocument;
  readonly change: () => Change;
  readonly take: (change: Change) => void;
}

function createSteps(start: ReviewedDocument, first: Change): Steps {
  let document = applyChange(start, first);
  let all = first;
  return {
    document: () => document,
    change: () => all,
    take: (change) => {
      document = applyChange(document, change);
      all = composeChanges(all, change);
    },
  };
}

function addAlone(
  steps: Steps,
  word: CarriedWord,
  { newId, became, mineId }: Placing & { readonly mineId: WordId | undefined },
): void {
  const { polygon, text } = word;
  const edit = polygon === undefined ? undefined : addWord(steps.document(), { polygon, text, newId });
  const [added] = edit?.change.words?.added ?? [];
  if (edit === undefined || added === undefined) return;
  steps.take(edit.change);
  const draft = createDraft(steps.document());
  putCarried(draft, added.id, word);
  steps.take(draft.change());
  if (mineId !== undefined) became.set(mineId, added.id);
}
