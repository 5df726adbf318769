/** Where a tag stands, in pixels of the screen. */
export interface Shelf {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Beyond that many a pile says nothing any more. */
const MOST_MOVES = 12;

/** The place wanted, moved up until it covers none of those taken. */
export function freeShelf(wanted: Shelf, taken: readonly Shelf[]): Shelf {
  const { left, right } = wanted;
  const height = wanted.bottom - wanted.top;
  let { bottom } = wanted;
  for (let move = 0; move < MOST_MOVES; move++) {
    const tried = { left, right, top: bottom - height, bottom };
    const covered = taken.find((other) => overlaps(tried, other));
    if (covered === undefined) return tried;
    bottom = covered.top;
  }
  return { left, right, top: bottom - height, bottom };
}

function overlaps(a: Shelf, b: Shelf): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
