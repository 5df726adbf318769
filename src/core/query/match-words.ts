import type { WordId } from "../document/ids.ts";
import type { WordTest } from "./word-query.ts";
import { wordFacts } from "./word-table.ts";
import type { QueriedDocument, WordTable } from "./word-table.ts";

const WORDS_A_STEP = 500;

/** The words that pass, in reading order. Yields after a millisecond or so. */
export function* matchWords(
  document: QueriedDocument,
  table: WordTable,
  test: WordTest,
): Generator<undefined, ReadonlySet<WordId>> {
  const ids = new Set<WordId>();
  for (let index = 0; index < table.words.length; index += 1) {
    const facts = wordFacts(document, table, index);
    const word = table.words[index];
    if (facts !== undefined && word !== undefined && test(facts)) ids.add(word.id);
    if (index % WORDS_A_STEP === WORDS_A_STEP - 1) yield undefined;
  }
  return ids;
}
