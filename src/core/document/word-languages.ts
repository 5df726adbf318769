import type { DetectedLanguage } from "./language.ts";
import type { RecognizedDocument } from "./recognized-document.ts";
import type { Word } from "./text-records.ts";

/** The languages of the finest level that names any: word, line, paragraph, block or page. */
export function wordLanguages(document: RecognizedDocument, word: Word): readonly DetectedLanguage[] {
  // Asked of every word of long answers, and most have their own.
  if (word.languages.length > 0) return word.languages;
  const line = document.lines.get(word.lineId);
  const paragraph = line?.paragraphId === undefined ? undefined : document.paragraphs.get(line.paragraphId);
  const block = line === undefined ? undefined : document.blocks.get(line.blockId);
  const page = block === undefined ? undefined : document.pages.get(block.pageId);
  const levels = [line, paragraph, block, page];
  return levels.find((level) => level !== undefined && level.languages.length > 0)?.languages ?? [];
}
