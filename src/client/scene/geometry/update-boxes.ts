import type { Word } from "#core/document/text-records.ts";
import { wordFinder } from "#core/document/word-change.ts";
import type { WordChange } from "#core/document/word-change.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { moveInChunks } from "./box-chunks.ts";
import { moveBoxes } from "./box-set.ts";
import { entityBoxes, isLocated } from "./document-boxes.ts";
import type { DocumentBoxes, LayerBoxes } from "./document-boxes.ts";

/**
 * The boxes of a document some of whose words have changed: what they do not touch is shared with the boxes before, and
 * the rest costs a copy of numbers. Undefined when a word got or lost its place: then they must be made anew.
 */
export function updateBoxes(previous: DocumentBoxes, change: WordChange): DocumentBoxes | undefined {
  const { after, words: changed } = change;
  const records = [...previous.records];
  const moved = new Map<number, Word["polygon"]>();
  const indexOf = wordFinder(previous.records, change);
  for (const [from, to] of changed) {
    const index = indexOf(from);
    if (index < 0 !== !isLocated(to)) return undefined;
    if (index < 0) continue;
    records[index] = to;
    if (to.polygon !== from.polygon) moved.set(index, to.polygon);
  }
  if (moved.size === 0) return { ...previous, records };
  const set = moveBoxes(previous.words.set, moved);
  if (set === undefined) return undefined;
  const chunks = moveInChunks(set, previous.words.chunks, [...moved.keys()]);
  const words = { ...previous.words, set, chunks };
  const replaced: Partial<Record<LayerKind, LayerBoxes>> = { words };
  if (changed.some(([, { entityId }]) => entityId !== undefined)) replaced.entities = entityBoxes(after);
  return { records, words, layers: previous.layers.map((layer) => replaced[layer.layer] ?? layer) };
}
