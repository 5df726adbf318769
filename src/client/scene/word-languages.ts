import type { DetectedLanguage } from "#core/document/language.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";

/** The languages of the finest level that names any: word, line, paragraph or block. */
export function wordLanguages(document: RecognizedDocument, word: Word): readonly DetectedLanguage[] {
  const line = document.lines.get(word.lineId);
  const paragraph = line?.paragraphId === undefined ? undefined : document.paragraphs.get(line.paragraphId);
  const block = line === undefined ? undefined : document.blocks.get(line.blockId);
  const levels = [word, line, paragraph, block];
  return levels.find((level) => level !== undefined && level.languages.length > 0)?.languages ?? [];
}
