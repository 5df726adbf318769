import type { BlockId } from "./ids.ts";
import { recordById } from "./record-by-id.ts";
import type { RecognizedDocument } from "./recognized-document.ts";

/** The text features that the answer has pages of, in their order. Usually one. */
export function textFeatures({ pages }: RecognizedDocument): readonly number[] {
  return [...new Set([...pages.values()].map(({ featureIndex }) => featureIndex))];
}

/** Which text feature a piece of text is of; undefined for what is no text. */
export function featureOfText(document: RecognizedDocument, kind: string, id: string): number | undefined {
  const ofBlock = (blockId: BlockId | undefined) => {
    const block = blockId === undefined ? undefined : document.blocks.get(blockId);
    return block === undefined ? undefined : document.pages.get(block.pageId)?.featureIndex;
  };
  const ofLine = (lineId: string | undefined) => ofBlock(recordById(document.lines, lineId ?? "")?.blockId);
  const finders: Readonly<Record<string, () => number | undefined>> = {
    word: () => ofLine(recordById(document.words, id)?.lineId),
    line: () => ofLine(id),
    paragraph: () => ofBlock(recordById(document.paragraphs, id)?.blockId),
    block: () => ofBlock(recordById(document.blocks, id)?.id),
    entity: () => recordById(document.pages, recordById(document.entities, id)?.pageId ?? "")?.featureIndex,
  };
  return finders[kind]?.();
}
