import type { WordId } from "../document/ids.ts";
import type { RecordName } from "../document/raw-places.ts";
import { recordById } from "../document/record-by-id.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** The words that are named or lie in what is named, each once, in reading order. */
export function wordsOf(document: ReviewedDocument, names: readonly RecordName[]): readonly WordId[] {
  const ids = new Set<string>(names.flatMap((name) => wordsIn(document, name)));
  return [...document.words.keys()].filter((id) => ids.has(id));
}

function wordsIn(document: ReviewedDocument, { kind, id }: RecordName): readonly string[] {
  const ofLines = (ids: Iterable<string> = []) =>
    [...ids].flatMap((lineId) => recordById(document.lines, lineId)?.wordIds ?? []);
  const finders: Partial<Record<RecordName["kind"], () => readonly string[]>> = {
    word: () => [id],
    line: () => ofLines([id]),
    paragraph: () => ofLines(recordById(document.paragraphs, id)?.lineIds),
    block: () => ofLines(recordById(document.blocks, id)?.lineIds),
    page: () =>
      (recordById(document.pages, id)?.blockIds ?? []).flatMap((blockId) =>
        ofLines(document.blocks.get(blockId)?.lineIds),
      ),
    entity: () => recordById(document.entities, id)?.wordIds ?? [],
  };
  return finders[kind]?.() ?? [];
}
