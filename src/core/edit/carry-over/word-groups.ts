import type { WordId } from "../../document/ids.ts";
import type { RecognizedDocument } from "../../document/recognized-document.ts";
import type { Word } from "../../document/text-records.ts";
import type { Polygon } from "../../geometry/polygon.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import { createWordFinder } from "./word-match.ts";
import type { WordFinder } from "./word-match.ts";

export interface Sides {
  /** The answer before, as received. */
  readonly base: RecognizedDocument;
  /** The same with the edits of a person. */
  readonly mine: ReviewedDocument;
  /** The new answer. */
  readonly next: ReviewedDocument;
}

/** What the three say of one place, each in reading order. */
export interface WordGroup {
  readonly base: readonly Word[];
  readonly mine: readonly Word[];
  readonly next: readonly Word[];
}

/**
 * The places in which a person changed or reviewed words: each such word with all words that it shares its place with, in
 * the answer before, as edited, and in the new one. So a word that was split is one group with its parts.
 */
export function editedGroups(sides: Sides): readonly WordGroup[] {
  const { base, mine } = sides;
  const finders = { base: createWordFinder(base), next: createWordFinder(sides.next) };
  const ranks = { base: ranksOf(base), mine: ranksOf(mine), next: ranksOf(sides.next) };
  const growing = { ...sides, finders, ranks, owner: ownersOf(mine, finders.base, base) };
  const taken = new Set<string>();
  const groups: WordGroup[] = [];
  for (const seed of editedIds(sides)) {
    if (taken.has(seed)) continue;
    const group = grown(seed, growing);
    for (const id of [...group.base, ...group.mine].map((word) => word.id)) taken.add(id);
    groups.push(group);
  }
  return groups;
}

/** Words that a person changed, reviewed, added or removed. */
function* editedIds({ base, mine }: Sides): Generator<WordId> {
  for (const [id, word] of base.words) if (isEdited(word, mine)) yield id;
  for (const id of mine.words.keys()) if (!base.words.has(id)) yield id;
}

function isEdited(word: Word, mine: ReviewedDocument): boolean {
  const now = mine.words.get(word.id);
  if (now === undefined || mine.reviews.has(word.id)) return true;
  return now !== word && (now.text !== word.text || isMoved(word, now) || saidLanguage(word, now) !== undefined);
}

export function isMoved({ polygon: from }: Word, { polygon: to }: Word): boolean {
  if (from === to) return false;
  return from?.length !== to?.length || from?.some((value, index) => value !== to?.[index]) === true;
}

/** The language that a person gave a word, wrapped as they may have said "none"; undefined: they said nothing. */
export function saidLanguage(from: Word, to: Word): { readonly tag: string | undefined } | undefined {
  const [before, after] = [from, to].map(({ languages }) => languages.map(({ tag }) => tag).join(" "));
  return before === after ? undefined : { tag: to.languages[0]?.tag };
}

/** The place of each word in reading order. */
type Ranks = ReadonlyMap<WordId, number>;

interface Growing extends Sides {
  readonly finders: { readonly base: WordFinder; readonly next: WordFinder };
  readonly ranks: { readonly base: Ranks; readonly mine: Ranks; readonly next: Ranks };
  /** For each word of the answer before, the words as edited that were drawn or stretched over it. */
  readonly owner: ReadonlyMap<WordId, readonly WordId[]>;
}

/** Follows places from word to word until nothing new is found. */
function grown(seed: WordId, growing: Growing): WordGroup {
  const { base, mine, next, finders, owner, ranks } = growing;
  const [inBase, inMine, inNext] = [new Set<WordId>(), new Set<WordId>(), new Set<WordId>()];
  const queue: WordId[] = [seed];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (inBase.has(id) || inMine.has(id)) continue;
    const [before, now] = [base.words.get(id), mine.words.get(id)];
    if (before !== undefined) inBase.add(id);
    if (now !== undefined) inMine.add(id);
    for (const word of nextOf(before, now, finders.next)) inNext.add(word.id);
    const drawn = placeDrawn(before, now);
    if (drawn !== undefined) queue.push(...finders.base.near(drawn).map((word) => word.id));
    queue.push(...(owner.get(id) ?? []));
  }
  return {
    base: ordered(base, inBase, ranks.base),
    mine: ordered(mine, inMine, ranks.mine),
    next: ordered(next, inNext, ranks.next),
  };
}

/** Words of the new answer in the place of one before it and of the same as it was drawn. */
function nextOf(before: Word | undefined, now: Word | undefined, finder: WordFinder): readonly Word[] {
  const word = before ?? now;
  if (word === undefined) return [];
  if (word.polygon === undefined) return [finder.match(word) ?? []].flat();
  const drawn = placeDrawn(before, now);
  return [...finder.near(word.polygon), ...(drawn === undefined ? [] : finder.near(drawn))];
}

/** Where a person drew or stretched a word; a word that was only pushed elsewhere is still the one that it was. */
function placeDrawn(before: Word | undefined, now: Word | undefined): Polygon | undefined {
  if (now?.polygon === undefined) return undefined;
  return before === undefined || isMoved(before, now) ? now.polygon : undefined;
}

function ownersOf(mine: ReviewedDocument, finder: WordFinder, base: RecognizedDocument) {
  const owners = new Map<WordId, WordId[]>();
  for (const [id, word] of mine.words) {
    const before = base.words.get(id);
    if (before === word) continue;
    const drawn = placeDrawn(before, word);
    for (const covered of drawn === undefined ? [] : finder.near(drawn)) {
      owners.set(covered.id, [...(owners.get(covered.id) ?? []), id]);
    }
  }
  return owners;
}

function ordered(document: RecognizedDocument, ids: ReadonlySet<WordId>, ranks: Ranks): readonly Word[] {
  const words = [...ids].flatMap((id) => document.words.get(id) ?? []);
  return words.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

function ranksOf({ words }: RecognizedDocument): Ranks {
  return new Map(Array.from(words.keys(), (id, rank) => [id, rank]));
}
