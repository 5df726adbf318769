import type { QuarterTurn } from "#core/document/text-records.ts";
import { polygonFromPoints, polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { enumField, fieldOf } from "../json/json-fields.ts";
import { reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";

/** In the order of the enum's numbers. */
const ANGLE_NAMES = ["ANGLE_UNSPECIFIED", "ANGLE_0", "ANGLE_90", "ANGLE_180", "ANGLE_270"];

const TURNS: ReadonlyMap<string, QuarterTurn> = new Map([
  ["ANGLE_0", 0],
  ["ANGLE_90", 90],
  ["ANGLE_180", 180],
  ["ANGLE_270", 270],
]);

/** An `Angle`; undefined when it is not stated. */
export function rotationField(place: ObjectPlace, name: string): QuarterTurn | undefined {
  const angle = enumField(place, name, ANGLE_NAMES);
  const turn = angle === undefined ? undefined : TURNS.get(angle);
  const field = fieldOf(place, name);
  if (turn === undefined && field !== undefined && angle !== undefined && angle !== ANGLE_NAMES[0]) {
    reportIssue(field, "ANGLE_0, ANGLE_90, ANGLE_180 or ANGLE_270");
  }
  return turn;
}

/**
 * Boxes stand upright whichever way the text runs; the polygon of turned text begins where its first letter is. Nobody says
 * which way round an angle is meant: clockwise, unless the words of the line come in the other order.
 */
export function readingTurn(rotation: QuarterTurn | undefined, words: readonly (Polygon | undefined)[]): QuarterTurn {
  if (rotation !== 90 && rotation !== 270) return rotation ?? 0;
  const first = words.find((word) => word !== undefined);
  const last = words.findLast((word) => word !== undefined);
  const way = first === undefined || last === undefined ? 0 : middleY(last) - middleY(first);
  if (way === 0) return rotation;
  return way > 0 ? 90 : 270;
}

/** `polygon` begins at the top left and goes clockwise; one that stands askew says itself which way it runs. */
export function turnedPolygon(polygon: Polygon | undefined, turn: QuarterTurn): Polygon | undefined {
  if (polygon === undefined || turn === 0) return polygon;
  const points = polygonPoints(polygon);
  const [topLeft, topRight, bottomRight] = points;
  const isUpright =
    points.length === 4 &&
    topLeft !== undefined &&
    topRight?.y === topLeft.y &&
    topRight.x > topLeft.x &&
    bottomRight?.x === topRight.x &&
    bottomRight.y > topRight.y;
  if (!isUpright) return polygon;
  const steps = turn / 90;
  return polygonFromPoints([...points.slice(steps), ...points.slice(0, steps)]);
}

function middleY(polygon: Polygon): number {
  const points = polygonPoints(polygon);
  return points.reduce((sum, { y }) => sum + y, 0) / points.length;
}
