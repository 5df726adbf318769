import type { Bounds } from "#core/geometry/bounds.ts";
import { boxBounds } from "../geometry/box-set.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import type { Direction } from "./canvas-key.ts";

/** The nearest box in a direction, as the eye would say; undefined when there is none that way. */
export function spatialNeighbour(set: BoxSet, from: Bounds, direction: Direction): string | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let index = 0; index < set.ids.length; index++) {
    const cost = costOf(along(from, direction), along(boxBounds(set, index), direction), ASIDE_FACTOR[direction]);
    if (cost === undefined || cost >= least) continue;
    best = index;
    least = cost;
  }
  return best === undefined ? undefined : set.ids[best];
}

/** A box seen in the direction of movement: `near..far` grows that way, `low..high` lies across. */
interface Seen {
  readonly near: number;
  readonly far: number;
  readonly low: number;
  readonly high: number;
}

/** What a pixel aside costs in pixels ahead. Text runs in lines: going along, one stays in the line at nearly any price. */
const ASIDE_FACTOR: Record<Direction, number> = { left: 40, right: 40, up: 4, down: 4 };
/** Among boxes equally near, the one straight ahead. */
const CENTRE_FACTOR = 0.2;

function costOf(from: Seen, to: Seen, asideFactor: number): number | undefined {
  const ahead = middle(to.near, to.far) - middle(from.near, from.far);
  // Neighbours in a slightly turned line are a little higher or lower: that is not "above" or "below".
  const least = Math.min(from.far - from.near, to.far - to.near) / 2;
  if (ahead <= 0 || ahead < least) return undefined;
  const gapAhead = Math.max(0, to.near - from.far);
  const gapAside = Math.max(0, to.low - from.high, from.low - to.high);
  const offCentre = Math.abs(middle(to.low, to.high) - middle(from.low, from.high));
  return gapAhead + asideFactor * gapAside + CENTRE_FACTOR * offCentre;
}

function along({ minX, minY, maxX, maxY }: Bounds, direction: Direction): Seen {
  const views: Record<Direction, Seen> = {
    right: { near: minX, far: maxX, low: minY, high: maxY },
    left: { near: -maxX, far: -minX, low: minY, high: maxY },
    down: { near: minY, far: maxY, low: minX, high: maxX },
    up: { near: -maxY, far: -minY, low: minX, high: maxX },
  };
  return views[direction];
}

function middle(from: number, to: number): number {
  return (from + to) / 2;
}
