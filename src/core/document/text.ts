import type { LineId } from "./ids.ts";
import type { RecognizedDocument } from "./recognized-document.ts";
import type { BreakKind, Word } from "./text-records.ts";

const AFTER_WORD: Record<BreakKind, string> = {
  unknown: "",
  space: " ",
  "sure-space": " ",
  "eol-sure-space": "",
  hyphen: "-",
  "line-break": "",
};

/**
 * The running text of a line: as the answer spells it, or by the breaks where the answer gave them, joined by single spaces
 * where it did not.
 */
export function lineText(document: RecognizedDocument, lineId: LineId): string {
  const spelled = document.lines.get(lineId)?.text;
  if (spelled !== undefined) return spelled;
  const words = wordsOfLine(document, lineId);
  return words.map((word, index) => word.text + separatorAfter(word, index === words.length - 1)).join("");
}

export function wordsOfLine(document: RecognizedDocument, lineId: LineId): Word[] {
  const ids = document.lines.get(lineId)?.wordIds ?? [];
  return ids.flatMap((id) => document.words.get(id) ?? []);
}

/** All lines of all pages, one a row; blocks are set apart by an empty row. */
export function documentText(document: RecognizedDocument): string {
  const blocks = [...document.blocks.values()].map((block) =>
    block.lineIds.map((lineId) => lineText(document, lineId)).join("\n"),
  );
  return blocks.filter((text) => text !== "").join("\n\n");
}

/** The chosen words in reading order, one line of text a row; chosen or not decides, not the order of the ids. */
export function textOfWords(document: RecognizedDocument, chosen: ReadonlySet<string>): string {
  const rows = [...document.blocks.values()].flatMap(({ lineIds }) =>
    lineIds.flatMap((lineId) => {
      const all = wordsOfLine(document, lineId);
      const words = all.filter(({ id }) => chosen.has(id));
      if (words.length === 0) return [];
      if (words.length === all.length) return [lineText(document, lineId)];
      return [
        words
          .map((word, index) => word.text + separatorAfter(word, index === words.length - 1))
          .join("")
          .trim(),
      ];
    }),
  );
  return rows.join("\n");
}

/** What stands between a word and the next one of its line, or after the last one. */
export function separatorAfter(word: Word, isLast: boolean): string {
  const last = word.symbols.at(-1);
  const textBreak = word.textBreak ?? last?.textBreak;
  if (textBreak !== undefined) return AFTER_WORD[textBreak.kind];
  // Symbols without a break mean "nothing follows"; an answer without symbols says nothing about spaces.
  return isLast || word.symbols.length > 0 ? "" : " ";
}
