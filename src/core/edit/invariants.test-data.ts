import type { Polygon } from "../geometry/polygon.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** What does not hold of a document that must hold of every one; empty when all does. */
export function brokenInvariants(document: ReviewedDocument): readonly string[] {
  return [
    ...brokenKeys(document),
    ...brokenTree(document),
    ...brokenParagraphs(document),
    ...brokenEntities(document),
    ...brokenPolygons(document),
    ...[...document.reviews.keys()].filter((id) => !document.words.has(id)).map((id) => `review of no word ${id}`),
  ];
}

function brokenKeys(document: ReviewedDocument): readonly string[] {
  const { pages, blocks, paragraphs, lines, words, entities, faces, reviews } = document;
  const tables: readonly ReadonlyMap<string, { readonly id: string }>[] = [
    ...[pages, blocks, paragraphs, lines],
    ...[words, entities, faces, reviews],
  ];
  return tables.flatMap((table) => [...table].flatMap(([key, { id }]) => (key === id ? [] : [`${id} under ${key}`])));
}

interface Level {
  readonly name: string;
  readonly lists: Iterable<{ readonly id: string; readonly children: readonly string[] }>;
  readonly children: ReadonlyMap<string, unknown>;
  readonly parentOf: (id: string) => string | undefined;
}

/** Each child is listed once, by the parent that it names, and the table stands in the order of the lists. */
function brokenLevel({ name, lists, children, parentOf }: Level): readonly string[] {
  const broken: string[] = [];
  const listed: string[] = [];
  for (const { id, children: ids } of lists) {
    for (const child of ids) {
      if (!children.has(child)) broken.push(`${name} ${id} lists ${child}, which is not there`);
      else if (parentOf(child) !== id) broken.push(`${name} ${id} lists ${child}, which names another parent`);
      listed.push(child);
    }
  }
  if (new Set(listed).size < listed.length) broken.push(`a ${name} lists a child twice`);
  if (listed.join() !== [...children.keys()].join()) broken.push(`${name}: table not in the order of the lists`);
  return broken;
}

function brokenTree({ pages, blocks, lines, words, entities }: ReviewedDocument): readonly string[] {
  const rows = <P extends { readonly id: string }>(table: ReadonlyMap<string, P>, of: (row: P) => readonly string[]) =>
    [...table.values()].map((row) => ({ id: row.id, children: of(row) }));
  const parentIn =
    <C>(table: ReadonlyMap<string, C>, of: (row: C) => string) =>
    (id: string) => {
      const row = table.get(id);
      return row === undefined ? undefined : of(row);
    };
  return [
    {
      name: "page",
      lists: rows(pages, ({ blockIds }) => blockIds),
      children: blocks,
      parentOf: parentIn(blocks, ({ pageId }) => pageId),
    },
    {
      name: "page of entities",
      lists: rows(pages, ({ entityIds }) => entityIds),
      children: entities,
      parentOf: parentIn(entities, ({ pageId }) => pageId),
    },
    {
      name: "block",
      lists: rows(blocks, ({ lineIds }) => lineIds),
      children: lines,
      parentOf: parentIn(lines, ({ blockId }) => blockId),
    },
    {
      name: "line",
      lists: rows(lines, ({ wordIds }) => wordIds),
      children: words,
      parentOf: parentIn(words, ({ lineId }) => lineId),
    },
  ].flatMap(brokenLevel);
}

/** A paragraph's lines are a run of the lines of its block, in their order. */
function brokenParagraphs({ blocks, paragraphs, lines }: ReviewedDocument): readonly string[] {
  const broken: string[] = [];
  const listed = [...blocks.values()].flatMap(({ id, paragraphIds }) => paragraphIds.map((each) => ({ id, each })));
  if (listed.map(({ each }) => each).join() !== [...paragraphs.keys()].join()) broken.push("paragraphs out of order");
  for (const { id, each } of listed) {
    if (paragraphs.get(each)?.blockId !== id) broken.push(`paragraph ${each} names another block`);
  }
  for (const { id, lineIds, blockId } of paragraphs.values()) {
    const inBlock = (blocks.get(blockId)?.lineIds ?? []).filter((line) => lines.get(line)?.paragraphId === id);
    if (inBlock.join() !== lineIds.join()) broken.push(`paragraph ${id} has other lines than its block says`);
  }
  for (const { id, paragraphId } of lines.values()) {
    const paragraph = paragraphId === undefined ? undefined : paragraphs.get(paragraphId);
    if (paragraphId !== undefined && paragraph?.lineIds.includes(id) !== true)
      broken.push(`line ${id} in no paragraph ${paragraphId}`);
  }
  return broken;
}

function brokenEntities({ words, entities }: ReviewedDocument): readonly string[] {
  const tied = [...entities.values()].flatMap(({ id, wordIds }) =>
    wordIds.flatMap((wordId) => (words.get(wordId)?.entityId === id ? [] : [`entity ${id} lists ${wordId}`])),
  );
  const listed = [...words.values()].flatMap(({ id, entityId }) =>
    entityId === undefined || entities.get(entityId)?.wordIds.includes(id) === true ? [] : [`${id} in no ${entityId}`],
  );
  return [...tied, ...listed];
}

function brokenPolygons(document: ReviewedDocument): readonly string[] {
  const { blocks, paragraphs, lines, words, faces, objects, logos, places } = document;
  const located: readonly { readonly id: string; readonly polygon?: Polygon }[] = [
    ...[...blocks.values(), ...paragraphs.values(), ...lines.values(), ...words.values(), ...faces.values()],
    ...[...objects, ...logos, ...places],
  ];
  return located.flatMap(({ id, polygon }) => {
    if (polygon === undefined || (polygon.length >= 6 && polygon.every(Number.isFinite))) return [];
    return [`${id} has a polygon of ${String(polygon.length / 2)} points, or not of numbers`];
  });
}
