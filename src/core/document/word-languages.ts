import type { LineId } from "./ids.ts";
import type { DetectedLanguage } from "./language.ts";
import type { RecognizedDocument } from "./recognized-document.ts";
import type { Word } from "./text-records.ts";

/** The languages of the finest level that names any: word, line, paragraph, block or page. */
export function wordLanguages(document: RecognizedDocument, word: Word): readonly DetectedLanguage[] {
  return word.languages.length > 0 ? word.languages : languagesAround(document, word.lineId);
}

/** Those of all words in turn: what the words of one line have from above is looked up once. */
export function* languagesInTurn(
  document: RecognizedDocument,
): Generator<readonly [word: Word, languages: readonly DetectedLanguage[]]> {
  let lineId: LineId | undefined;
  let around: readonly DetectedLanguage[] = [];
  for (const word of document.words.values()) {
    if (word.languages.length === 0 && word.lineId !== lineId) {
      ({ lineId } = word);
      around = languagesAround(document, word.lineId);
    }
    yield [word, word.languages.length > 0 ? word.languages : around];
  }
}

function languagesAround(document: RecognizedDocument, lineId: LineId): readonly DetectedLanguage[] {
  const line = document.lines.get(lineId);
  const paragraph = line?.paragraphId === undefined ? undefined : document.paragraphs.get(line.paragraphId);
  const block = line === undefined ? undefined : document.blocks.get(line.blockId);
  const page = block === undefined ? undefined : document.pages.get(block.pageId);
  const levels = [line, paragraph, block, page];
  return levels.find((level) => level !== undefined && level.languages.length > 0)?.languages ?? [];
}
