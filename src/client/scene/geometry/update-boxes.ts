import type { Word } from "#core/document/text-records.ts";
import type { WordChange } from "#core/document/word-change.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { moveInChunks } from "./box-chunks.ts";
import { moveBoxes } from "./box-set.ts";
import { entityBoxes, isLocated } from "./document-boxes.ts";
import type { DocumentBoxes, LayerBoxes } from "./document-boxes.ts";

/** Up to here searching the list is faster than making a table of it. */
const FEW_LOOKUPS = 32;

/**
 * The boxes of a document some of whose words have changed: what they do not touch is shared with the boxes before, and
 * the rest costs a copy of numbers. Undefined when a word got or lost its place: then they must be made anew.
 */
export function updateBoxes(previous: DocumentBoxes, { after, words: changed }: WordChange): DocumentBoxes | undefined {
  const { ids } = previous.words.set;
  const records = [...previous.records];
  const moved = new Map<number, Word["polygon"]>();
  const indexOf = indexFinder(ids, changed.length);
  for (const [from, to] of changed) {
    const index = indexOf(to.id);
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

function indexFinder(ids: readonly string[], lookups: number): (id: string) => number {
  if (lookups < FEW_LOOKUPS) return (id) => ids.indexOf(id);
  const indices = new Map(ids.map((id, index) => [id, index]));
  return (id) => indices.get(id) ?? -1;
}
