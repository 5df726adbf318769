const OPERATORS = [":", "=", "~", "<", "<=", ">", ">="] as const;

export type QueryOperator = (typeof OPERATORS)[number];

/** One term of a query as it was typed, such as `-conf<0.6`. */
export interface QueryTerm {
  /** Offset of the term in the query, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly isNegated: boolean;
  /** Undefined: a bare word, to be found in the text. */
  readonly field?: { readonly name: string; readonly operator: QueryOperator };
  readonly value: string;
  readonly isQuoted: boolean;
}

/** Terms that must all hold; any one of the groups suffices. */
export type QueryGroups = readonly (readonly QueryTerm[])[];

export interface QueryError {
  readonly kind:
    | "unclosed-quote"
    | "unknown-field"
    | "unknown-status"
    | "wrong-operator"
    | "missing-value"
    | "not-a-number"
    | "bad-pattern"
    /** Found out when it is run only. */
    | "slow-pattern";
  readonly at: number;
  readonly length: number;
  /** The part of the query that is meant. */
  readonly text: string;
}

const TERM = /(?<minus>-)?(?:(?<name>[\p{L}]+)(?<operator><=|>=|[:=~<>]))?(?<value>"(?:[^"\\]|\\.)*"?|[^\s"]*)/uy;

/** Splits at white space outside quotes and at `OR`. An empty query has no groups. */
export function readTerms(query: string): QueryGroups | QueryError {
  const groups: QueryTerm[][] = [[]];
  for (let at = skipSpace(query, 0); at < query.length; at = skipSpace(query, at)) {
    const term = readTerm(query, at);
    if ("kind" in term) return term;
    if (isOr(term)) groups.push([]);
    else groups.at(-1)?.push(term);
    at += term.length;
  }
  return groups.filter((group) => group.length > 0);
}

function readTerm(query: string, at: number): QueryTerm | QueryError {
  TERM.lastIndex = at;
  const match = TERM.exec(query);
  const { minus, name, operator: sign, value = "" } = match?.groups ?? {};
  const operator = OPERATORS.find((each) => each === sign);
  const text = match === null || match[0] === "" ? query.slice(at, at + 1) : match[0];
  const isQuoted = value.startsWith('"');
  if ((isQuoted && !isClosed(value)) || text === '"') return { kind: "unclosed-quote", at, length: text.length, text };
  return {
    at,
    length: text.length,
    isNegated: minus !== undefined,
    ...(name === undefined || operator === undefined ? {} : { field: { name: name.toLowerCase(), operator } }),
    value: isQuoted ? value.slice(1, -1).replaceAll('\\"', '"') : value,
    isQuoted,
  };
}

function isClosed(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/u.test(value);
}

function isOr({ field, isQuoted, isNegated, value }: QueryTerm): boolean {
  return field === undefined && !isQuoted && !isNegated && value === "OR";
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
