import { readTerms } from "./query-term.ts";
import type { QueryError, QueryOperator, QueryTerm } from "./query-term.ts";
import type { WordFacts } from "./word-table.ts";

export type WordTest = (word: WordFacts) => boolean;

/** How the regular expression of a term is tried on the text of a word. */
export type PatternTest = (term: QueryTerm) => (text: string) => boolean;

export type WordQuery = { readonly kind: "query"; readonly test: WordTest } | QueryError;

/** Every field that a query knows. */
export const QUERY_FIELDS = ["text", "conf", "lang", "entity", "status", "block", "line", "width", "height"] as const;

/** Of the regular expressions in a query. */
export const PATTERN_FLAGS = "u";

/** Stands for "has none of these". */
const NONE = "none";
/** Stands for "has any". */
const ANY = "*";

/**
 * Reads a query such as `conf<0.6 lang:ru text~"\d" -entity:date`. Terms all hold, `OR` between groups needs one of
 * them, a leading `-` turns a term round, commas list alternatives. An empty query lets every word pass.
 * `patternTest` is asked for valid expressions only.
 */
export function parseWordQuery(query: string, patternTest: PatternTest = runAtOnce): WordQuery {
  const groups = readTerms(query);
  if ("kind" in groups) return groups;
  const tests: WordTest[][] = [];
  for (const group of groups) {
    const all = group.map((term) => testOfTerm(term, patternTest));
    const wrong = all.find((one) => typeof one !== "function");
    if (wrong !== undefined) return wrong;
    tests.push(all.filter((one) => typeof one === "function"));
  }
  return {
    kind: "query",
    test: (word) => tests.length === 0 || tests.some((all) => all.every((holds) => holds(word))),
  };
}

function runAtOnce({ value }: QueryTerm): (text: string) => boolean {
  const pattern = new RegExp(value, PATTERN_FLAGS);
  return (text) => pattern.test(text);
}

function testOfTerm(term: QueryTerm, patternTest: PatternTest): WordTest | QueryError {
  const test = plainTest(term, patternTest);
  if (typeof test !== "function" || !term.isNegated) return test;
  return (word) => !test(word);
}

function plainTest(term: QueryTerm, patternTest: PatternTest): WordTest | QueryError {
  if (term.field === undefined) return containsTest(term.value);
  if (term.value === "") return errorAt(term, "missing-value");
  const { name, operator } = term.field;
  switch (name) {
    case "text":
      return textTest(term, operator, patternTest);
    case "conf":
    case "confidence":
      return numberTest(term, operator, ({ confidence }) => confidence);
    case "lang":
    case "language":
      return namesTest(term, operator, { names: ({ languages }) => languages, matches: isLanguage });
    case "entity":
      return namesTest(term, operator, { names: ({ entityNames }) => entityNames, matches: isSameName });
    case "status":
      return statusTest(term, operator);
    case "block":
      return numberTest(term, operator, ({ block }) => block);
    case "line":
      return numberTest(term, operator, ({ line }) => line);
    case "width":
      return numberTest(term, operator, ({ size }) => size?.width);
    case "height":
      return numberTest(term, operator, ({ size }) => size?.height);
    default:
      return errorAt(term, "unknown-field", name);
  }
}

function containsTest(value: string): WordTest {
  const wanted = value.toLowerCase();
  return ({ text }) => text.toLowerCase().includes(wanted);
}

function textTest(term: QueryTerm, operator: QueryOperator, patternTest: PatternTest): WordTest | QueryError {
  if (operator === ":") return containsTest(term.value);
  if (operator === "=") return ({ text }) => text === term.value;
  if (operator !== "~") return errorAt(term, "wrong-operator", operator);
  if (!isPattern(term.value)) return errorAt(term, "bad-pattern", term.value);
  const test = patternTest(term);
  return ({ text }) => test(text);
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, PATTERN_FLAGS).flags === PATTERN_FLAGS;
  } catch {
    return false;
  }
}

/** A word without the value passes `:none` only: missing is not 0. */
function numberTest(
  term: QueryTerm,
  operator: QueryOperator,
  valueOf: (word: WordFacts) => number | undefined,
): WordTest | QueryError {
  if (operator === "~") return errorAt(term, "wrong-operator", operator);
  if (term.value === NONE) return (word) => valueOf(word) === undefined;
  const wanted = Number(term.value);
  if (!Number.isFinite(wanted)) return errorAt(term, "not-a-number", term.value);
  return (word) => {
    const value = valueOf(word);
    return value !== undefined && compares(value, operator, wanted);
  };
}

function compares(value: number, operator: QueryOperator, wanted: number): boolean {
  switch (operator) {
    case "<":
      return value < wanted;
    case "<=":
      return value <= wanted;
    case ">":
      return value > wanted;
    case ">=":
      return value >= wanted;
    case ":":
    case "=":
    case "~":
      return value === wanted;
  }
}

interface Names {
  readonly names: (word: WordFacts) => readonly string[];
  readonly matches: (name: string, wanted: string) => boolean;
}

function namesTest(term: QueryTerm, operator: QueryOperator, { names, matches }: Names): WordTest | QueryError {
  if (operator !== ":" && operator !== "=") return errorAt(term, "wrong-operator", operator);
  const wanted = term.value.toLowerCase().split(",");
  return (word) => {
    const present = names(word);
    return wanted.some((each) => {
      if (each === NONE) return present.length === 0;
      if (each === ANY) return present.length > 0;
      return present.some((name) => matches(name.toLowerCase(), each));
    });
  };
}

/** As a query names what a person may have said of a word. */
export const QUERY_STATUSES = ["unreviewed", "accepted", "corrected", "rejected"] as const;

function statusTest(term: QueryTerm, operator: QueryOperator): WordTest | QueryError {
  const wanted = term.value.toLowerCase().split(",");
  const unknown = wanted.find((each) => !QUERY_STATUSES.some((status) => status === each));
  if (unknown !== undefined) return errorAt(term, "unknown-status", unknown);
  return namesTest(term, operator, { names: ({ status }) => [status], matches: isSameName });
}

/** `zh` also means `zh-Hans`. */
function isLanguage(tag: string, wanted: string): boolean {
  return tag === wanted || tag.startsWith(`${wanted}-`);
}

function isSameName(name: string, wanted: string): boolean {
  return name === wanted;
}

function errorAt(term: QueryTerm, kind: QueryError["kind"], text = ""): QueryError {
  return { kind, at: term.at, length: term.length, text };
}
