import type { WordId } from "../../document/ids.ts";
import type { Word } from "../../document/text-records.ts";
import { wordStatus } from "../reviewed-document.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import type { CarriedWord, Conflict } from "./conflict.ts";
import { isMoved, saidLanguage } from "./word-groups.ts";
import type { Sides, WordGroup } from "./word-groups.ts";

/** One place in which a person's words stand in for those of the new answer. */
export interface Replacement {
  /** Of the new answer: those that stand for none of the person's words go. */
  readonly wordIds: readonly WordId[];
  /** In reading order. */
  readonly words: readonly {
    readonly word: CarriedWord;
    /** The word of the new answer that it stands for; undefined: it is to be added. */
    readonly target: WordId | undefined;
    /** In the document that it comes from, when it comes from one. */
    readonly mineId?: WordId;
  }[];
}

export type Verdict =
  | { readonly kind: "replace"; readonly by: Replacement }
  | { readonly kind: "conflict"; readonly conflict: Conflict }
  | { readonly kind: "nothing" };

const NOTHING: Verdict = { kind: "nothing" };

/**
 * What becomes of a person's edits in one place. They are carried over where the new answer reads what the one before did,
 * or what the person made of it; and where the person added or removed what the new answer does not have at all. Wherever
 * else all three differ the person has to say.
 */
export function judge(group: WordGroup, { base, mine }: Pick<Sides, "base" | "mine">): Verdict {
  const [before, now, next] = [group.base, group.mine, group.next].map((words) => words.map(({ text }) => text));
  if (before === undefined || now === undefined || next === undefined) return NOTHING;
  const words = group.mine.map((word) => carriedWord(word, base.words.get(word.id), mine));
  const replace = (by: readonly CarriedWord[]): Verdict => ({ kind: "replace", by: replacement(group, by) });
  if (isEqual(before, now)) return isEqual(before, next) ? replace(words) : judgeReviews(group, words);
  if (now.length === 0 && next.length === 0) return NOTHING;
  if (isEqual(now, next)) return replace(words.map(agreed));
  const isAddition = before.length === 0 && next.length === 0;
  if (isAddition || (next.length > 0 && isEqual(before, next))) return replace(words);
  return conflictOf(group, words);
}

/** Words that were there before stand for the same one of the new answer, where it reads the same; others one by one. */
function replacement({ base, mine, next }: WordGroup, words: readonly CarriedWord[]): Replacement {
  const isSame = isEqual(
    base.map(({ text }) => text),
    next.map(({ text }) => text),
  );
  const targetOf = ({ id }: Word, index: number) =>
    (isSame ? next[base.findIndex((word) => word.id === id)] : next[index])?.id;
  return {
    wordIds: next.map(({ id }) => id),
    words: words.flatMap((word, index) => {
      const from = mine[index];
      return from === undefined ? [] : [{ word, target: targetOf(from, index), mineId: from.id }];
    }),
  };
}

/** The person changed no text, and the new answer reads another one. */
function judgeReviews(group: WordGroup, words: readonly CarriedWord[]): Verdict {
  const isSaid = ({ status, tag, comment }: CarriedWord) =>
    status !== "unreviewed" || tag !== undefined || comment !== undefined;
  return words.some(isSaid) ? conflictOf(group, words) : NOTHING;
}

function conflictOf({ base, next }: WordGroup, mine: readonly CarriedWord[]): Verdict {
  const wordIds = next.map(({ id }) => id);
  const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(" ");
  return { kind: "conflict", conflict: { kind: "words", wordIds, mine, base: textOf(base), next: textOf(next) } };
}

/** What the person made of it and what the engine reads now is the same: that is no correction any more. */
export function agreed(word: CarriedWord): CarriedWord {
  const { polygon: _, ...rest } = word;
  return { ...rest, status: word.status === "corrected" ? "accepted" : word.status };
}

/** With what the person said of the word, and no more: a box only where they drew it. */
function carriedWord(word: Word, before: Word | undefined, mine: ReviewedDocument): CarriedWord {
  const comment = mine.reviews.get(word.id)?.comment;
  const tag = before === undefined ? word.languages[0]?.tag : saidLanguage(before, word)?.tag;
  const isDrawn = before === undefined || isMoved(before, word);
  return {
    text: word.text,
    status: wordStatus(mine, word.id),
    ...(comment === undefined ? {} : { comment }),
    ...(isDrawn && word.polygon !== undefined ? { polygon: word.polygon } : {}),
    ...(tag === undefined ? {} : { tag }),
  };
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
