import type { BlockId, LineId, PageId, ParagraphId, WordId } from "#core/document/ids.ts";
import { recordById } from "#core/document/record-by-id.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { lineText } from "#core/document/text.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";

/** What a node of the tree stands for. */
export type TreeRef =
  | { readonly kind: "page"; readonly id: PageId }
  | { readonly kind: "block"; readonly id: BlockId }
  | { readonly kind: "paragraph"; readonly id: ParagraphId }
  | { readonly kind: "line"; readonly id: LineId }
  | { readonly kind: "word"; readonly id: WordId };

interface TreePlace {
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly setSize: number;
  /** Index of the parent; -1 at the top. */
  readonly parent: number;
  /** Index after its last descendant. */
  readonly end: number;
}

export type TreeNode = TreeRef & TreePlace;

/** Nodes in reading order: the descendants of a node follow it. */
export interface TreeModel {
  readonly nodes: readonly TreeNode[];
  /** Index of the node that stands for a thing; undefined when none does. */
  readonly indexOf: (thing: Keyed) => number | undefined;
  /** Of all that have one, in the order of the nodes. */
  readonly indicesOf: (things: readonly Keyed[]) => readonly number[];
}

interface Keyed {
  readonly kind: string;
  readonly id: string;
}

export function treeKey({ kind, id }: Keyed): string {
  return `${kind}:${id}`;
}

/** What has parts of its own. */
type PartRef = Exclude<TreeRef, { kind: "word" }>;

type DraftNode = TreeRef & Omit<TreePlace, "end"> & { end: number };

export const treeModel = perDocument(
  (document): TreeModel => {
    const nodes: DraftNode[] = [];
    const addAll = (refs: readonly PartRef[], parent: number, level: number) => {
      refs.forEach((ref, order) => {
        const index = nodes.length;
        const node = { ...ref, level, position: order + 1, setSize: refs.length, parent, end: 0 };
        nodes.push(node);
        if (ref.kind === "line") addWords(nodes, document.lines.get(ref.id)?.wordIds ?? [], { parent: index, level });
        else addAll(childrenOf(document, ref), index, level + 1);
        node.end = nodes.length;
      });
    };
    addAll(refsOf("page", document.pages.keys()), -1, 1);
    const indexOf = createIndexOf(document, nodes);
    return { nodes, indexOf, indicesOf: (things) => indicesIn(nodes, things, indexOf) };
  },
  keptWhile(() => true),
);

/** Without anything in between: there may be 100,000 of them. */
function addWords(
  nodes: DraftNode[],
  ids: readonly WordId[],
  line: { readonly parent: number; readonly level: number },
) {
  const { parent } = line;
  const level = line.level + 1;
  const setSize = ids.length;
  for (const id of ids) {
    const index = nodes.length;
    nodes.push({ kind: "word", id, level, position: index - parent, setSize, parent, end: index + 1 });
  }
}

/** Words are found in their lines: to make a table of 100,000 of them would take longer than three frames. */
function createIndexOf(document: RecognizedDocument, nodes: readonly TreeNode[]): TreeModel["indexOf"] {
  let parts: ReadonlyMap<string, number> | undefined;
  const partIndex = (thing: Keyed) => {
    parts ??= new Map(nodes.flatMap((node, index) => (node.kind === "word" ? [] : [[treeKey(node), index]])));
    return parts.get(treeKey(thing));
  };
  return (thing) => {
    const word = thing.kind === "word" ? recordById(document.words, thing.id) : undefined;
    if (word === undefined) return partIndex(thing);
    const line = partIndex({ kind: "line", id: word.lineId });
    const place = document.lines.get(word.lineId)?.wordIds.indexOf(word.id) ?? -1;
    return line === undefined || place < 0 ? undefined : line + 1 + place;
  };
}

/** Up to here looking up one after the other is faster than going through the nodes. */
const FEW_LOOKUPS = 32;

function indicesIn(
  nodes: readonly TreeNode[],
  things: readonly Keyed[],
  indexOf: TreeModel["indexOf"],
): readonly number[] {
  if (things.length <= FEW_LOOKUPS) return things.flatMap((thing) => indexOf(thing) ?? []).toSorted((a, b) => a - b);
  const ids = new Map<string, Set<string>>();
  for (const { kind, id } of things) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  const indices: number[] = [];
  nodes.forEach(({ kind, id }, index) => {
    if (ids.get(kind)?.has(id) === true) indices.push(index);
  });
  return indices;
}

/** The words of a word or line; empty for larger parts, which have no words of their own. */
export function nodeText(document: RecognizedDocument, node: TreeNode): string {
  if (node.kind === "word") return document.words.get(node.id)?.text ?? "";
  return node.kind === "line" ? lineText(document, node.id) : "";
}

function childrenOf(document: RecognizedDocument, ref: Exclude<PartRef, { kind: "line" }>): readonly PartRef[] {
  switch (ref.kind) {
    case "page":
      return refsOf("block", document.pages.get(ref.id)?.blockIds ?? []);
    case "block":
      return childrenOfBlock(document, ref.id);
    case "paragraph":
      return refsOf("line", document.paragraphs.get(ref.id)?.lineIds ?? []);
  }
}

/** Paragraphs where the answer names them, and lines that belong to none. */
function childrenOfBlock(document: RecognizedDocument, id: BlockId): readonly PartRef[] {
  const block = document.blocks.get(id);
  const loose = (block?.lineIds ?? []).filter((lineId) => document.lines.get(lineId)?.paragraphId === undefined);
  return [...refsOf("paragraph", block?.paragraphIds ?? []), ...refsOf("line", loose)];
}

type IdOf<K extends PartRef["kind"]> = Extract<PartRef, { kind: K }>["id"];

function refsOf<K extends PartRef["kind"]>(kind: K, ids: Iterable<IdOf<K>>): { kind: K; id: IdOf<K> }[] {
  return Array.from(ids, (id) => ({ kind, id }));
}
