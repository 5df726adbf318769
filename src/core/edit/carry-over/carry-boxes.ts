import type { Face } from "../../document/face.ts";
import type { Annotation, LocalizedObject } from "../../document/image-records.ts";
import type { IdCounter } from "../../document/ids.ts";
import type { RecordKind } from "../../document/raw-places.ts";
import type { Polygon } from "../../geometry/polygon.ts";
import { polygonOverlap } from "../../geometry/polygon-overlap.ts";
import type { Draft } from "../draft.ts";
import { putPolygon } from "../map-records.ts";
import { TABLE_OF_KIND } from "../record-tables.ts";
import type { Conflict } from "./conflict.ts";
import type { Sides } from "./word-groups.ts";

interface Carrying {
  readonly draft: Draft;
  readonly newId: IdCounter;
  readonly conflicts: Conflict[];
  /** How much was carried over. */
  count: number;
}

interface Box {
  readonly id: string;
  readonly name: string;
  readonly polygon?: Polygon;
}

/** Boxes share this much of the place of both when they stand for the same thing. */
const LEAST_SHARE = 0.5;
/** From here on a box is where the other one was, but for the engine's own noise. */
const SAME_PLACE = 0.8;

/** What a person did to faces, objects, logos, places and labels. */
export function carryBoxes(sides: Sides, carrying: Carrying): void {
  carryFaces(sides, carrying);
  carryKind("face", sides, carrying);
  carryKind("object", sides, carrying);
  carryKind("logo", sides, carrying);
  carryKind("place", sides, carrying);
  carryLabels(sides, carrying);
}

type BoxKind = Extract<RecordKind, "face" | "object" | "logo" | "place">;

/** Removed and moved ones, where the new answer has the same thing. */
function carryKind(kind: BoxKind, { base, mine, next }: Sides, carrying: Carrying): void {
  const now = new Map(boxesOf(mine, kind).map((box) => [box.id, box]));
  const found = boxesOf(next, kind);
  for (const box of boxesOf(base, kind)) {
    const after = now.get(box.id);
    if (after !== undefined && isSamePolygon(box.polygon, after.polygon)) continue;
    const match = matchOf(box, found);
    if (after === undefined) removeBox(kind, match, carrying);
    else if (after.polygon !== undefined) moveBox(kind, { box, match, to: after.polygon }, carrying);
  }
}

function removeBox(kind: BoxKind, match: Box | undefined, carrying: Carrying): void {
  if (match === undefined) return;
  carrying.draft.remove(TABLE_OF_KIND[kind], match.id);
  carrying.count += 1;
}

interface Moved {
  readonly box: Box;
  readonly match: Box | undefined;
  readonly to: Polygon;
}

function moveBox(kind: BoxKind, { box, match, to }: Moved, carrying: Carrying): void {
  const { draft, conflicts } = carrying;
  if (match?.polygon === undefined) {
    if (kind === "face") conflicts.push({ kind: "face", polygon: to });
    return;
  }
  const name = { kind, id: match.id };
  const isSame = box.polygon !== undefined && polygonOverlap(box.polygon, match.polygon).ofBoth >= SAME_PLACE;
  if (!isSame) {
    conflicts.push({ kind: "box", name, polygon: to });
    return;
  }
  putPolygon(draft, name, to);
  carrying.count += 1;
}

/** Added ones, and what was said of those that the new answer has as well. */
function carryFaces({ base, mine, next }: Sides, carrying: Carrying): void {
  const found = boxesOf(next, "face");
  for (const face of mine.faces.values()) {
    const before = base.faces.get(face.id);
    const match = matchOf({ id: face.id, name: "", ...placed((before ?? face).polygon) }, found);
    if (before === undefined && match === undefined) addFaceAgain(face, carrying);
    else if (match !== undefined) carryTraits(face, before, { match, carrying });
  }
}

function addFaceAgain({ polygon, traits }: Face, carrying: Carrying): void {
  const id = carrying.newId("f");
  const place = polygon === undefined ? {} : { polygon };
  carrying.draft.put("faces", { id, featureIndex: 0, landmarks: [], traits, ...place });
  carrying.count += 1;
}

function carryTraits(
  face: Face,
  before: Face | undefined,
  { match, carrying }: { readonly match: Box; readonly carrying: Carrying },
): void {
  const target = carrying.draft.get("faces", match.id);
  const known = new Map<string, unknown>(Object.entries(before?.traits ?? {}));
  const said = Object.entries(face.traits).filter(([trait, value]) => known.get(trait) !== value);
  if (target === undefined || said.length === 0) return;
  carrying.draft.put("faces", { ...target, traits: { ...target.traits, ...Object.fromEntries(said) } });
  carrying.count += 1;
}

function carryLabels({ base, mine, next }: Sides, carrying: Carrying): void {
  const names = (labels: readonly Annotation[]) => new Set(labels.map(({ description }) => description));
  const [before, now, found] = [names(base.labels), names(mine.labels), names(next.labels)];
  for (const label of next.labels) {
    if (!before.has(label.description) || now.has(label.description)) continue;
    carrying.draft.remove("labels", label.id);
    carrying.count += 1;
  }
  for (const description of now) {
    if (before.has(description) || found.has(description)) continue;
    carrying.draft.put("labels", { id: carrying.newId("a"), description, locations: [], properties: [] });
    carrying.count += 1;
  }
}

function matchOf({ name, polygon }: Box, candidates: readonly Box[]): Box | undefined {
  if (polygon === undefined) return undefined;
  const overlapping = candidates.flatMap((box) => {
    const share = box.polygon === undefined || box.name !== name ? 0 : polygonOverlap(polygon, box.polygon).ofBoth;
    return share >= LEAST_SHARE ? [{ box, share }] : [];
  });
  return overlapping.toSorted((a, b) => b.share - a.share)[0]?.box;
}

function boxesOf(document: Sides["base"], kind: BoxKind): readonly Box[] {
  const named = (list: readonly (Annotation | LocalizedObject)[]) =>
    list.map((each) => ({ id: each.id, name: "name" in each ? each.name : each.description, ...placed(each.polygon) }));
  const lists: Readonly<Record<BoxKind, () => readonly Box[]>> = {
    face: () => [...document.faces.values()].map(({ id, polygon }) => ({ id, name: "", ...placed(polygon) })),
    object: () => named(document.objects),
    logo: () => named(document.logos),
    place: () => named(document.places),
  };
  return lists[kind]();
}

function isSamePolygon(a: Polygon | undefined, b: Polygon | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((value, index) => value === b?.[index]) === true);
}

function placed(polygon: Polygon | undefined): { readonly polygon?: Polygon } {
  return polygon === undefined ? {} : { polygon };
}
