import { tilesOf } from "../detector/tiles.ts";
import type { Tile, TileBox } from "../detector/tiles.ts";
import type { Size } from "#core/geometry/point.ts";
import { FACE_INPUT_PX } from "./face-box-network.ts";
import type { ScoredBox } from "./face-boxes.ts";

/** A square of the picture that the detector looks at, in pixels. It may reach beyond the picture's right and lower edge. */
export interface FaceView {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Sides of the two squares around the whole picture, in its longer sides. */
const NEAR = 1;
const FAR = 1.35;

/** Finds what is not large. */
export function nearView(size: Size): FaceView {
  return { left: 0, top: 0, side: NEAR * Math.max(size.width, size.height) };
}

/** Is surer of what is large. */
export function farView(size: Size): FaceView {
  return { left: 0, top: 0, side: FAR * Math.max(size.width, size.height) };
}

/** A part of the picture, and where the middle of a face must lie to count in it. */
export interface CloseView {
  readonly view: FaceView;
  readonly own: TileBox;
}

/** The near view shows pictures up to this size nearly as they are. */
const LEAST_SIDE_PX = 640;
const MOST_IN_A_ROW = 3;
/** In sides of a view. The near view sees every face that is larger. */
const OVERLAP = 1 / 8;

/** To spare others a view may be this large: faces of 20 pixels lose little. */
const MOST_SIDE_PX = 550;
/** Or this large, in longer sides of the picture: faces of a sixtieth of it cover 20 pixels of the network's input there. */
const MOST_SIDE = FACE_INPUT_PX / (20 * 60);

/** Views of the parts of a large picture, for faces that are too small in the whole: nearly pixel by pixel where nine of them do. */
export function closeViews(size: Size): CloseView[] {
  if (Math.max(size.width, size.height) <= LEAST_SIDE_PX) return [];
  const side = sideOfViews(size);
  return tilesAt(size, side).map(({ box, own }) => ({ view: { left: box.left, top: box.top, side }, own }));
}

/** The smallest side of those that need the fewest views. */
function sideOfViews(size: Size): number {
  const sideFor = (length: number, inARow: number) => Math.ceil(length / (inARow - (inARow - 1) * OVERLAP));
  const longer = Math.max(size.width, size.height);
  const least = Math.max(FACE_INPUT_PX, sideFor(longer, MOST_IN_A_ROW));
  const most = Math.max(MOST_SIDE_PX, MOST_SIDE * longer);
  const others = [size.width, size.height].flatMap((length) => [sideFor(length, 1), sideFor(length, 2)]);
  const sides = [least, ...others.filter((side) => side > least && side <= most)].sort((a, b) => a - b);
  const counts = sides.map((side) => tilesAt(size, side).length);
  return sides[counts.indexOf(Math.min(...counts))] ?? least;
}

function tilesAt(size: Size, side: number): Tile[] {
  return tilesOf(size, { maxSide: 0, maxArea: 0, side, overlap: Math.floor(side * OVERLAP) });
}

/** Neither cut by the edge of the view nor another view's, nor so large that the whole picture shows it better. */
export function belongsTo({ view, own }: CloseView, { box: [x0, y0, x1, y1] }: ScoredBox): boolean {
  const isSmall = Math.max(x1 - x0, y1 - y0) <= view.side * OVERLAP;
  const middleX = (x0 + x1) / 2 - own.left;
  const middleY = (y0 + y1) / 2 - own.top;
  return isSmall && middleX >= 0 && middleY >= 0 && middleX < own.width && middleY < own.height;
}
