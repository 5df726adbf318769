import type { RecordName } from "../document/raw-places.ts";
import { mapPoint, mapPolygon } from "../geometry/affine.ts";
import type { Polygon } from "../geometry/polygon.ts";
import type { ImageMap } from "../geometry/turned-frame.ts";
import type { EditedTables } from "./change.ts";
import type { Draft } from "./draft.ts";

/** Carries each record that is named, and each one in it, to where the map takes it, once. Returns how many had a place. */
export function mapRecords(draft: Draft, names: readonly RecordName[], map: ImageMap): number {
  const seen = new Set<string>();
  let count = 0;
  const visit = (name: RecordName) => {
    if (seen.has(`${name.kind} ${name.id}`)) return;
    seen.add(`${name.kind} ${name.id}`);
    if (mapOwnShape(draft, name, map)) count += 1;
    childrenOf(draft, name).forEach(visit);
  };
  names.forEach(visit);
  return count;
}

/** The polygons of the records named, or of what is in those that have none. */
export function placedPolygons(draft: Draft, names: readonly RecordName[]): readonly Polygon[] {
  return names.flatMap((name) => {
    const own = polygonOf(draft, name);
    return own === undefined ? placedPolygons(draft, childrenOf(draft, name)) : [own];
  });
}

/** Gives a record another outline, whatever it had; what is in it stays where it is. Nothing for kinds without outlines. */
export function putPolygon(draft: Draft, { kind, id }: RecordName, polygon: Polygon): void {
  const table = OUTLINED[kind];
  if (table !== undefined) mapOutline(draft, table, { id, map: () => polygon });
}

/** Of the record alone: a word with its symbols, a face with its landmarks. False when it has no place of its own. */
export function mapOwnShape(draft: Draft, { kind, id }: RecordName, map: ImageMap): boolean {
  if (kind === "word") mapSymbols(draft, id, map);
  if (kind === "face") mapLandmarks(draft, id, map);
  const table = OUTLINED[kind];
  return table !== undefined && mapOutline(draft, table, { id, map: (polygon) => mapPolygon(map, polygon) });
}

type OutlinedTable = Exclude<keyof EditedTables, "pages" | "entities" | "reviews" | "labels">;

/** Where the records of a kind are that have an outline of their own. */
const OUTLINED: Readonly<Partial<Record<RecordName["kind"], OutlinedTable>>> = {
  block: "blocks",
  paragraph: "paragraphs",
  line: "lines",
  word: "words",
  face: "faces",
  object: "objects",
  logo: "logos",
  place: "places",
  "crop-hint": "cropHints",
};

interface OutlineChange {
  readonly id: string;
  readonly map: (polygon: Polygon) => Polygon;
}

function mapOutline<T extends OutlinedTable>(draft: Draft, table: T, { id, map }: OutlineChange): boolean {
  const record: (EditedTables[T] & { readonly polygon?: Polygon }) | undefined = draft.get(table, id);
  if (record?.polygon === undefined) return false;
  draft.put(table, { ...record, polygon: map(record.polygon) });
  return true;
}

function polygonOf(draft: Draft, { kind, id }: RecordName): Polygon | undefined {
  const table = OUTLINED[kind];
  return table === undefined ? undefined : draft.get(table, id)?.polygon;
}

function mapSymbols(draft: Draft, id: string, map: ImageMap): void {
  const word = draft.get("words", id);
  if (word === undefined || word.symbols.length === 0) return;
  const symbols = word.symbols.map((symbol) => {
    const { polygon } = symbol;
    return polygon === undefined ? symbol : { ...symbol, polygon: mapPolygon(map, polygon) };
  });
  draft.put("words", { ...word, symbols });
}

function mapLandmarks(draft: Draft, id: string, map: ImageMap): void {
  const face = draft.get("faces", id);
  if (face === undefined) return;
  const skin = face.skinPolygon === undefined ? {} : { skinPolygon: mapPolygon(map, face.skinPolygon) };
  const landmarks = face.landmarks.map((landmark) => ({ ...landmark, position: mapPoint(map, landmark.position) }));
  draft.put("faces", { ...face, ...skin, landmarks });
}

/** What lies in a record, one level down. Lines are listed in their block, whether they are in a paragraph or not. */
function childrenOf(draft: Draft, { kind, id }: RecordName): readonly RecordName[] {
  const named = (child: RecordName["kind"], ids: readonly string[] = []) =>
    ids.map((each) => ({ kind: child, id: each }));
  switch (kind) {
    case "block": {
      const block = draft.get("blocks", id);
      return [...named("paragraph", block?.paragraphIds), ...named("line", block?.lineIds)];
    }
    case "paragraph":
      return named("line", draft.get("paragraphs", id)?.lineIds);
    case "line":
      return named("word", draft.get("lines", id)?.wordIds);
    case "entity":
      return named("word", draft.get("entities", id)?.wordIds);
    default:
      return [];
  }
}
