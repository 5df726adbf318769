import type { NewWord } from "#core/document/document-builder.ts";
import type { BreakKind, TextBreak } from "#core/document/text-records.ts";
import type { ObjectPlace } from "../json/json-place.ts";

export type WordDraft = Omit<NewWord, "lineId">;

/** A word and where the answer has it. */
export interface PlacedWord {
  readonly draft: WordDraft;
  readonly place: ObjectPlace;
}

const ENDS_LINE: ReadonlySet<BreakKind> = new Set<BreakKind>(["eol-sure-space", "line-break", "hyphen"]);

/** Google names no lines: a line is the run of words up to a break that ends one. */
export function splitLines(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines: PlacedWord[][] = [];
  let line: PlacedWord[] = [];
  for (const word of words) {
    if (line.length > 0 && breaksOf(word.draft).some((one) => one.isPrefix && endsLine(one))) {
      lines.push(line);
      line = [];
    }
    line.push(word);
    if (breaksOf(word.draft).some((one) => !one.isPrefix && endsLine(one))) {
      lines.push(line);
      line = [];
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function endsLine(textBreak: TextBreak): boolean {
  return ENDS_LINE.has(textBreak.kind);
}

/** Before the first symbol, after the last one, or on the word itself. */
function breaksOf(word: WordDraft): TextBreak[] {
  const first = word.symbols[0]?.textBreak;
  const last = word.symbols.at(-1)?.textBreak;
  return [first?.isPrefix === true ? first : undefined, last, word.textBreak].filter((one) => one !== undefined);
}
