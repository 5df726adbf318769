import type { Size } from "#core/geometry/point.ts";

export interface TileBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `box` is what the network sees, `own` the part of it that counts: the own parts cover the picture once. */
export interface Tile {
  readonly box: TileBox;
  readonly own: TileBox;
}

export interface Tiling {
  /** Up to this side and area the picture is one tile. */
  readonly maxSide: number;
  readonly maxArea: number;
  readonly side: number;
  readonly overlap: number;
}

export function tilesOf(size: Size, tiling: Tiling): Tile[] {
  const isSmall = Math.max(size.width, size.height) <= tiling.maxSide || size.width * size.height <= tiling.maxArea;
  const { overlap } = tiling;
  const rows = spans(size.height, { side: isSmall ? size.height : tiling.side, overlap });
  const columns = spans(size.width, { side: isSmall ? size.width : tiling.side, overlap });
  return rows.flatMap((y) => columns.map((x) => tileOf(x, y)));
}

function tileOf(x: Span, y: Span): Tile {
  return {
    box: { left: x.start, top: y.start, width: x.length, height: y.length },
    own: { left: x.ownStart, top: y.ownStart, width: x.ownEnd - x.ownStart, height: y.ownEnd - y.ownStart },
  };
}

interface Span {
  readonly start: number;
  readonly length: number;
  readonly ownStart: number;
  readonly ownEnd: number;
}

/** Equal steps along one side, each piece of the full length, the last one ending at the end. */
function spans(length: number, { side, overlap }: Pick<Tiling, "side" | "overlap">): Span[] {
  if (length <= side) return [{ start: 0, length, ownStart: 0, ownEnd: length }];
  const count = Math.ceil((length - overlap) / (side - overlap));
  const starts = Array.from({ length: count }, (_, i) => Math.round((i * (length - side)) / (count - 1) / 32) * 32);
  starts[count - 1] = length - side;
  return starts.map((start, i) => ({
    start,
    length: side,
    ownStart: i === 0 ? 0 : middleOfOverlap(starts[i - 1] ?? 0, start, side),
    ownEnd: i === count - 1 ? length : middleOfOverlap(start, starts[i + 1] ?? 0, side),
  }));
}

function middleOfOverlap(before: number, after: number, side: number): number {
  return Math.round((before + side + after) / 2);
}
