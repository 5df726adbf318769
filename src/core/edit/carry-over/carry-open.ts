import type { Word } from "../../document/text-records.ts";
import { agreed } from "./carry-words.ts";
import type { Verdict } from "./carry-words.ts";
import type { CarriedWord, Conflict } from "./conflict.ts";
import type { Sides } from "./word-groups.ts";
import { createWordFinder } from "./word-match.ts";
import type { WordFinder } from "./word-match.ts";

/**
 * What becomes of conflicts that were not decided in the answer before: what the person had made of those words is held
 * against the newest reading once more. Words that were edited since speak for themselves; boxes named things of that answer.
 */
export function judgeOpen(open: readonly Conflict[], sides: Sides): readonly Verdict[] {
  if (open.length === 0) return [];
  const finder = createWordFinder(sides.next);
  return open.flatMap((conflict): Verdict | readonly Verdict[] => {
    if (conflict.kind === "words") return judgeWords(conflict, sides, finder);
    return conflict.kind === "box" ? [] : { kind: "conflict", conflict };
  });
}

type WordsConflict = Extract<Conflict, { readonly kind: "words" }>;

function judgeWords(conflict: WordsConflict, { base, mine, next }: Sides, finder: WordFinder): readonly Verdict[] {
  const before = conflict.wordIds.flatMap((id) => base.words.get(id) ?? []);
  const isEdited = ({ id, text }: Word) => mine.reviews.has(id) || mine.words.get(id)?.text !== text;
  if (before.some(isEdited)) return [];
  const drawn = conflict.mine.flatMap(({ polygon }) => (polygon === undefined ? [] : finder.near(polygon)));
  const found = new Set([...before.flatMap((word) => finder.match(word) ?? []), ...drawn].map(({ id }) => id));
  const wordIds = [...found];
  const reading = wordIds.map((id) => next.words.get(id)?.text ?? "").join(" ");
  const said = conflict.mine.map(({ text }) => text).join(" ");
  const replace = (words: readonly CarriedWord[]): readonly Verdict[] => [
    { kind: "replace", by: { wordIds, words: words.map((word, index) => ({ word, target: wordIds[index] })) } },
  ];
  if (reading === said) return replace(conflict.mine.map(agreed));
  if (wordIds.length > 0 && reading === conflict.base) return replace(conflict.mine);
  return [{ kind: "conflict", conflict: { ...conflict, wordIds, next: reading } }];
}
