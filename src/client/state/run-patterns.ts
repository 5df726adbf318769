import { foundByPattern, readBlocks } from "#core/query/find-text.ts";
import type { FoundText } from "#core/query/find-text.ts";
import type { PatternHits, PatternRequest } from "#core/query/pattern-hits.ts";
import type { QueryTerm } from "#core/query/query-term.ts";
import { parseWordQuery, PATTERN_FLAGS } from "#core/query/word-query.ts";
import type { WordQuery } from "#core/query/word-query.ts";
import type { WordTable } from "#core/query/word-table.ts";
import { runInSlices } from "./run-in-slices.ts";

/** The hits, or why there are none: it took too long, or nobody wants them any more. */
export type PatternOutcome = PatternHits | "unfinished" | "aborted";

export type RunPattern = (request: PatternRequest, signal: AbortSignal) => Promise<PatternOutcome>;

interface QueriedWords {
  readonly words: WordTable["words"];
  readonly runPattern: RunPattern;
}

/**
 * A query whose regular expressions have been run already, each over all different texts of the words. Undefined when
 * it was aborted.
 */
export async function prepareQuery(
  query: string,
  { words, runPattern }: QueriedWords,
  signal: AbortSignal,
): Promise<WordQuery | undefined> {
  const matching = new Map<string, ReadonlySet<string>>();
  const terms = patternTerms(query);
  const texts = terms.length === 0 ? [] : [...new Set(words.map((word) => word.text))];
  for (const { at, length, value } of terms) {
    const hits = await runPattern({ source: value, flags: PATTERN_FLAGS, texts }, signal);
    if (hits === "aborted") return undefined;
    if (hits === "unfinished") return { kind: "slow-pattern", at, length, text: value };
    matching.set(value, new Set(texts.filter((_, index) => (hits.counts[index] ?? 0) > 0)));
  }
  return parseWordQuery(
    query,
    ({ value }) =>
      (text) =>
        matching.get(value)?.has(text) === true,
  );
}

function patternTerms(query: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  parseWordQuery(query, (term) => {
    terms.push(term);
    return () => false;
  });
  return terms;
}

interface PatternSearch {
  readonly pattern: RegExp;
  readonly runPattern: RunPattern;
  readonly signal: AbortSignal;
}

/** Undefined when it was aborted. */
export async function findByPattern(
  table: WordTable,
  { pattern, runPattern, signal }: PatternSearch,
): Promise<FoundText | "slow" | undefined> {
  const blocks = await runInSlices(readBlocks(table), signal);
  if (blocks === undefined) return undefined;
  const { source, flags } = pattern;
  const hits = await runPattern({ source, flags, texts: blocks.map(({ text }) => text) }, signal);
  if (hits === "aborted") return undefined;
  return hits === "unfinished" ? "slow" : foundByPattern(blocks, hits);
}
