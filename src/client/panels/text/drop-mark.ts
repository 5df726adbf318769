/** Where the line is drawn that shows a place to drop: CSS pixels in the content of the tree. */
export interface DropMark {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the tree as it is shown. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LINE_PX = 2;

/** What all the elements cover in the window; undefined for none. */
export function extentOf(elements: readonly Element[]): Extent | undefined {
  const [first, ...others] = elements.map((element): Extent => element.getBoundingClientRect());
  return others.reduce(
    (all, { left, top, right, bottom }) =>
      all && {
        left: Math.min(all.left, left),
        top: Math.min(all.top, top),
        right: Math.max(all.right, right),
        bottom: Math.max(all.bottom, bottom),
      },
    first,
  );
}

/** A line across, before or after an extent from top to bottom; `origin` is the extent of the content of the tree. */
export function markAcross({ left, top, right, bottom }: Extent, isAfter: boolean, origin: Extent): DropMark {
  const y = (isAfter ? bottom : top) - origin.top - LINE_PX / 2;
  return { left: left - origin.left, top: Math.max(0, y), width: right - left, height: LINE_PX };
}

/** A line upright, at the left or right side of an extent. */
export function markUpright({ left, top, right, bottom }: Extent, isAtRight: boolean, origin: Extent): DropMark {
  const x = (isAtRight ? right : left) - origin.left - LINE_PX / 2;
  return { left: Math.max(0, x), top: top - origin.top, width: LINE_PX, height: bottom - top };
}
