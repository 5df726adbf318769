import type { NewWord } from "#core/document/document-builder.ts";
import type { BreakKind, TextBreak } from "#core/document/text-records.ts";

export type WordDraft = Omit<NewWord, "lineId">;

const ENDS_LINE: ReadonlySet<BreakKind> = new Set<BreakKind>(["eol-sure-space", "line-break", "hyphen"]);

/** Google names no lines: a line is the run of words up to a break that ends one. */
export function splitLines(words: readonly WordDraft[]): WordDraft[][] {
  const lines: WordDraft[][] = [];
  let line: WordDraft[] = [];
  for (const word of words) {
    if (line.length > 0 && breaksOf(word).some((one) => one.isPrefix && endsLine(one))) {
      lines.push(line);
      line = [];
    }
    line.push(word);
    if (breaksOf(word).some((one) => !one.isPrefix && endsLine(one))) {
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
