import type { RecordName } from "../document/raw-places.ts";
import { mapPoint, mapPolygon } from "../geometry/affine.ts";
import type { AffineMap } from "../geometry/affine.ts";
import type { Polygon } from "../geometry/polygon.ts";
import type { EditedTables } from "./change.ts";
import type { Draft } from "./draft.ts";

export type ImageMap = AffineMap<"image", "image">;

/** Carries each record that is named, and each one in it, to where the map takes it, once. Returns how many had a place. */
export function mapRecords(draft: Draft, names: readonly RecordName[], map: ImageMap): number {
  const seen = new Set<string>();
  let count = 0;
  const visit = (name: RecordName) => {
    if (seen.has(`${name.kind} ${name.id}`)) return;
    seen.add(`${name.kind} ${name.id}`);
    if (mapRecord(draft, name, map)) count += 1;
    childrenOf(draft, name).forEach(visit);
  };
  names.forEach(visit);
  return count;
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

/** False when the record has no place of its own. */
function mapRecord(draft: Draft, { kind, id }: RecordName, map: ImageMap): boolean {
  const mappers: Readonly<Record<RecordName["kind"], () => boolean>> = {
    page: () => false,
    product: () => false,
    entity: () => false,
    block: () => mapBox(draft, "blocks", { id, map }),
    paragraph: () => mapBox(draft, "paragraphs", { id, map }),
    line: () => mapBox(draft, "lines", { id, map }),
    word: () => mapWord(draft, id, map),
    face: () => mapFace(draft, id, map),
    object: () => mapBox(draft, "objects", { id, map }),
    logo: () => mapBox(draft, "logos", { id, map }),
    place: () => mapBox(draft, "places", { id, map }),
    "crop-hint": () => mapBox(draft, "cropHints", { id, map }),
  };
  return mappers[kind]();
}

type BoxTable = "blocks" | "paragraphs" | "lines" | "objects" | "logos" | "places" | "cropHints";

function mapBox<T extends BoxTable>(draft: Draft, table: T, { id, map }: { id: string; map: ImageMap }): boolean {
  const record: (EditedTables[T] & { readonly polygon?: Polygon }) | undefined = draft.get(table, id);
  if (record?.polygon === undefined) return false;
  draft.put(table, { ...record, polygon: mapPolygon(map, record.polygon) });
  return true;
}

function mapWord(draft: Draft, id: string, map: ImageMap): boolean {
  const word = draft.get("words", id);
  if (word === undefined) return false;
  const symbols = word.symbols.map((symbol) => ({ ...symbol, ...mapped(symbol.polygon, map) }));
  draft.put("words", { ...word, ...mapped(word.polygon, map), symbols });
  return word.polygon !== undefined;
}

function mapFace(draft: Draft, id: string, map: ImageMap): boolean {
  const face = draft.get("faces", id);
  if (face === undefined) return false;
  const skin = face.skinPolygon === undefined ? {} : { skinPolygon: mapPolygon(map, face.skinPolygon) };
  const landmarks = face.landmarks.map((landmark) => ({ ...landmark, position: mapPoint(map, landmark.position) }));
  draft.put("faces", { ...face, ...mapped(face.polygon, map), ...skin, landmarks });
  return face.polygon !== undefined;
}

function mapped(polygon: Polygon | undefined, map: ImageMap): { readonly polygon?: Polygon } {
  return polygon === undefined ? {} : { polygon: mapPolygon(map, polygon) };
}
