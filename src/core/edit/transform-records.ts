import type { RecordName } from "../document/raw-places.ts";
import { affineMap } from "../geometry/affine.ts";
import type { ImagePoint } from "../geometry/point.ts";
import { pointOf } from "../geometry/point.ts";
import { unionBounds } from "../geometry/bounds.ts";
import { polygonBounds, polygonFromPoints, polygonPoints, vertexCount } from "../geometry/polygon.ts";
import { rotationMap } from "../geometry/quad.ts";
import { stretchMap } from "../geometry/turned-frame.ts";
import type { Stretch } from "../geometry/turned-frame.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit, ShapeLabelId } from "./edit.ts";
import { mapOwnShape, mapRecords, placedPolygons, putPolygon } from "./map-records.ts";
import { commonKind } from "./record-tables.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** In image pixels. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Moves records with all that is in them; what lies in two of them moves once. Undefined when nothing moves. */
export function moveRecords(
  document: ReviewedDocument,
  names: readonly RecordName[],
  { dx, dy }: Offset,
): Edit | undefined {
  if (dx === 0 && dy === 0) return undefined;
  const draft = createDraft(document);
  const count = mapRecords(draft, names, affineMap([1, 0, 0, 1, dx, dy]));
  return count === 0 ? undefined : shaped(draft, "move", names);
}

/**
 * Turns records with all that is in them, clockwise on screen, about the middle of the bounds of all their places. Undefined
 * when nothing turns.
 */
export function rotateRecords(
  document: ReviewedDocument,
  names: readonly RecordName[],
  degrees: number,
): Edit | undefined {
  const draft = createDraft(document);
  const bounds = unionBounds(placedPolygons(draft, names).flatMap((polygon) => polygonBounds(polygon) ?? []));
  if (bounds === undefined || degrees % 360 === 0) return undefined;
  const middle = pointOf<"image">((bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2);
  mapRecords(draft, names, rotationMap(degrees, middle));
  return shaped(draft, "rotate", names);
}

/** Makes one record larger or smaller: a word with its symbols, a face with its landmarks, all else without what is in it. */
export function resizeRecord(document: ReviewedDocument, name: RecordName, by: Stretch): Edit | undefined {
  const { along, across } = by;
  if (!(along > 0 && across > 0) || (along === 1 && across === 1)) return undefined;
  const draft = createDraft(document);
  return mapOwnShape(draft, name, stretchMap(by)) ? shaped(draft, "resize", [name]) : undefined;
}

/** Moves one corner of a record's polygon; nothing else moves with it. `index` counts from 0. */
export function moveVertex(
  document: ReviewedDocument,
  name: RecordName,
  { index, to }: { readonly index: number; readonly to: ImagePoint },
): Edit | undefined {
  const draft = createDraft(document);
  const [polygon] = placedPolygons(draft, [name]);
  if (polygon === undefined || index < 0 || index >= vertexCount(polygon)) return undefined;
  const points = polygonPoints(polygon);
  const from = points[index];
  if (from?.x === to.x && from.y === to.y) return undefined;
  putPolygon(draft, name, polygonFromPoints(points.with(index, to)));
  return shaped(draft, "move-vertex", [name]);
}

function shaped(draft: Draft, id: ShapeLabelId, names: readonly RecordName[]): Edit {
  return { label: { id, params: { kind: commonKind(names), count: names.length } }, change: draft.change() };
}
