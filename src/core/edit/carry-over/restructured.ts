import type { RecognizedDocument } from "../../document/recognized-document.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";

interface TwoSides {
  readonly base: RecognizedDocument;
  readonly mine: ReviewedDocument;
}

/** Whether a person gave words, lines or blocks of the answer another parent or another place in the reading order. */
export function isRestructured({ base, mine }: TwoSides): boolean {
  return (
    isMovedAmong(base.words, mine.words, ({ lineId }) => lineId) ||
    isMovedAmong(base.lines, mine.lines, ({ blockId }) => blockId) ||
    isMovedAmong(base.blocks, mine.blocks, ({ pageId }) => pageId)
  );
}

/** Of those that are in both tables: another parent, or another order. */
function isMovedAmong<I, R>(
  before: ReadonlyMap<I, R>,
  after: ReadonlyMap<I, R>,
  parentOf: (record: R) => string,
): boolean {
  if (before === after) return false;
  const order = [...before.keys()].filter((id) => after.has(id));
  let place = 0;
  for (const [id, record] of after) {
    const original = before.get(id);
    if (original === undefined) continue;
    if (order[place] !== id || parentOf(original) !== parentOf(record)) return true;
    place += 1;
  }
  return false;
}
