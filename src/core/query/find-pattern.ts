/** What a person looks for in the running text. */
export interface FindRequest {
  readonly text: string;
  readonly isCaseSensitive: boolean;
  readonly isWholeWord: boolean;
  /** `text` is a regular expression. */
  readonly isPattern: boolean;
}

/** A word may be parted at the end of a line. */
const PARTED = String.raw`(?:-\n)?`;
const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{M}_]`;

/** Undefined for an empty request and for a regular expression that cannot be read. White space finds line ends, too. */
export function findPattern(request: FindRequest): RegExp | undefined {
  if (request.text.trim() === "") return undefined;
  const source = request.isPattern ? request.text : literalSource(request.text.trim());
  const bounded = `(?<!${WORD_CHARACTER})(?:${source})(?!${WORD_CHARACTER})`;
  try {
    return new RegExp(request.isWholeWord ? bounded : source, request.isCaseSensitive ? "gmu" : "gimu");
  } catch {
    return undefined;
  }
}

function literalSource(text: string): string {
  const words = text.split(/\s+/u).map((word) => Array.from(word, escaped).join(PARTED));
  return words.join(String.raw`\s+`);
}

function escaped(character: string): string {
  return character.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
