import type { Face } from "#core/document/face.ts";
import type { Annotation, CropHint, LocalizedObject } from "#core/document/image-records.ts";
import type { ProductGroup } from "#core/document/product-records.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, Entity, Line, Page, Paragraph, Word } from "#core/document/text-records.ts";
import type { Target, TargetKind } from "./selection-store.ts";

interface RecordOfKind {
  readonly page: Page;
  readonly block: Block;
  readonly paragraph: Paragraph;
  readonly line: Line;
  readonly word: Word;
  readonly entity: Entity;
  readonly face: Face;
  readonly object: LocalizedObject;
  readonly logo: Annotation;
  readonly place: Annotation;
  readonly product: ProductGroup;
  readonly "crop-hint": CropHint;
}

/** What a target names, as the document has it. */
export type TargetRecord = {
  readonly [K in TargetKind]: {
    readonly kind: K;
    readonly record: RecordOfKind[K];
    /** From 1, among those of its kind, in the order of the answer. */
    readonly number: number;
    readonly count: number;
  };
}[TargetKind];

/** Undefined when the document has nothing of that kind and id. */
export function recordOfTarget(document: RecognizedDocument, { kind, id }: Target): TargetRecord | undefined {
  const finders: { readonly [K in TargetKind]: () => TargetRecord | undefined } = {
    page: () => inTable("page", document.pages, id),
    block: () => inTable("block", document.blocks, id),
    paragraph: () => inTable("paragraph", document.paragraphs, id),
    line: () => inTable("line", document.lines, id),
    word: () => inTable("word", document.words, id),
    entity: () => inTable("entity", document.entities, id),
    face: () => inTable("face", document.faces, id),
    object: () => inList("object", document.objects, id),
    logo: () => inList("logo", document.logos, id),
    place: () => inList("place", document.places, id),
    product: () => inList("product", document.productSearch?.groups ?? [], id),
    "crop-hint": () => inList("crop-hint", document.cropHints, id),
  };
  return finders[kind]();
}

interface Found<K, R> {
  readonly kind: K;
  readonly record: R;
  readonly number: number;
  readonly count: number;
}

function inTable<K, R>(kind: K, table: ReadonlyMap<string, R>, id: string): Found<K, R> | undefined {
  const record = table.get(id);
  if (record === undefined) return undefined;
  return { kind, record, number: [...table.keys()].indexOf(id) + 1, count: table.size };
}

function inList<K, R extends { readonly id: string }>(
  kind: K,
  list: readonly R[],
  id: string,
): Found<K, R> | undefined {
  const index = list.findIndex((item) => item.id === id);
  const record = list[index];
  return record === undefined ? undefined : { kind, record, number: index + 1, count: list.length };
}
