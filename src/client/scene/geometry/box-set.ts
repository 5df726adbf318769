import type { Bounds } from "#core/geometry/bounds.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { TargetKind } from "../../state/selection-store.ts";

/**
 * Boxes of one kind in reading order, as typed arrays: 32 bytes of coordinates a quad instead of an object. Box `i` has
 * the vertices `coords[starts[i]] .. coords[starts[i + 1]]`. Single precision is exact for whole pixels up to 16 million.
 */
export interface BoxSet {
  readonly kind: TargetKind;
  readonly ids: readonly string[];
  /** `x, y, x, y, ...` of all polygons end to end, in image pixels. */
  readonly coords: Float32Array;
  /** One longer than `ids`. */
  readonly starts: Uint32Array;
  /** `minX, minY, maxX, maxY` of each box. */
  readonly bounds: Float32Array;
}

export interface LocatedRecord {
  readonly id: string;
  /** Records without a location are not in the set: there is nowhere to draw them. */
  readonly polygon?: Polygon;
}

export function createBoxSet(kind: TargetKind, records: Iterable<LocatedRecord>): BoxSet {
  const ids: string[] = [];
  const polygons: Polygon[] = [];
  let total = 0;
  for (const { id, polygon } of records) {
    if (polygon === undefined || polygon.length === 0) continue;
    ids.push(id);
    polygons.push(polygon);
    total += polygon.length;
  }
  const set: BoxSet = {
    kind,
    ids,
    coords: new Float32Array(total),
    starts: new Uint32Array(ids.length + 1),
    bounds: new Float32Array(4 * ids.length),
  };
  polygons.forEach((polygon, index) => {
    set.starts[index + 1] = (set.starts[index] ?? 0) + polygon.length;
    fillBox(set, index, polygon);
  });
  return set;
}

/** The same boxes with some of them elsewhere. Undefined when one of them has another number of vertices: then all move. */
export function moveBoxes(set: BoxSet, moved: ReadonlyMap<number, Polygon | undefined>): BoxSet | undefined {
  const next = { ...set, coords: set.coords.slice(), bounds: set.bounds.slice() };
  for (const [index, polygon] of moved) {
    if (polygon?.length !== boxCoords(set, index).length) return undefined;
    fillBox(next, index, polygon);
  }
  return next;
}

export function boxBounds({ bounds }: BoxSet, index: number): Bounds {
  return {
    minX: bounds[4 * index] ?? 0,
    minY: bounds[4 * index + 1] ?? 0,
    maxX: bounds[4 * index + 2] ?? 0,
    maxY: bounds[4 * index + 3] ?? 0,
  };
}

/** `x, y, x, y, ...` of one box; a view into the set, not a copy. */
export function boxCoords({ coords, starts }: BoxSet, index: number): Float32Array {
  return coords.subarray(starts[index], starts[index + 1]);
}

/** How high the text in a box can be: the shorter of its first two edges for a quad, of its bounds for anything else. */
export function boxThickness(set: BoxSet, index: number): number {
  const { minX, minY, maxX, maxY } = boxBounds(set, index);
  const start = set.starts[index] ?? 0;
  if ((set.starts[index + 1] ?? 0) - start !== 8) return Math.min(maxX - minX, maxY - minY);
  return Math.min(edgeLength(set.coords, start), edgeLength(set.coords, start + 2));
}

function edgeLength(coords: Float32Array, at: number): number {
  return Math.hypot((coords[at + 2] ?? 0) - (coords[at] ?? 0), (coords[at + 3] ?? 0) - (coords[at + 1] ?? 0));
}

function fillBox(set: BoxSet, index: number, polygon: Polygon): void {
  const start = set.starts[index] ?? 0;
  for (let i = 0; i < polygon.length; i++) set.coords[start + i] = polygon[i] ?? 0;
  fillBounds(set, index);
}

function fillBounds(set: BoxSet, index: number): void {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  const end = set.starts[index + 1] ?? 0;
  for (let i = set.starts[index] ?? 0; i < end; i += 2) {
    const x = set.coords[i] ?? 0;
    const y = set.coords[i + 1] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  set.bounds[4 * index] = minX;
  set.bounds[4 * index + 1] = minY;
  set.bounds[4 * index + 2] = maxX;
  set.bounds[4 * index + 3] = maxY;
}
