export type JsonTokenKind = "key" | "string" | "number" | "word" | "mark";

export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly text: string;
}

const TOKEN =
  /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<word>[a-z]+)|(?<mark>[^"\-\da-z]+|-)/gy;

/** The tokens of one line of indented JSON. Joined they are the line, whatever it holds. */
export function jsonTokens(line: string): readonly JsonToken[] {
  const tokens = [...line.matchAll(TOKEN)].map(tokenOf);
  const length = tokens.reduce((sum, token) => sum + token.text.length, 0);
  return length === line.length ? tokens : [...tokens, { kind: "mark", text: line.slice(length) }];
}

function tokenOf(match: RegExpExecArray): JsonToken {
  const kinds: readonly JsonTokenKind[] = ["key", "string", "number", "word"];
  return { kind: kinds.find((kind) => match.groups?.[kind] !== undefined) ?? "mark", text: match[0] };
}
