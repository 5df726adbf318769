import type { WallItem } from "../../state/wall-store.ts";

/** Everything in CSS pixels. */
export const PICTURE_HEIGHT_PX = 46;
export const ROW_HEIGHT_PX = 104;
/** Around the picture, left and right together. */
const PADDING_PX = 16;
const GAP_PX = 8;
const PAGE_ROWS = 4;
const LEAST_WIDTH_PX = 92;
const MOST_PICTURE_PX = 300;
const MOST_TEXT_PX = 260;
const CHARACTER_PX = 7.5;
/** Confidence and status beside the text. */
const ASIDE_PX = 64;

export interface WallRow {
  /** Indices of the first item and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export interface WallLayout {
  readonly rows: readonly WallRow[];
  /** Where each item begins in its row, and how wide it is. */
  readonly lefts: Float32Array;
  readonly widths: Float32Array;
  readonly rowOf: Uint32Array;
}

function pictureWidth(aspect: number): number {
  return Math.min(MOST_PICTURE_PX, Math.max(20, aspect * PICTURE_HEIGHT_PX));
}

function tileWidth({ aspect, length }: WallItem): number {
  const picture = aspect === undefined ? 0 : pictureWidth(aspect);
  return Math.max(LEAST_WIDTH_PX, picture + PADDING_PX, Math.min(MOST_TEXT_PX, length * CHARACTER_PX + ASIDE_PX));
}

/** Tiles run on like words in a text; those of one group touch each other. */
export function layoutWall(items: readonly WallItem[], widthPx: number): WallLayout {
  const rows: WallRow[] = [];
  const lefts = new Float32Array(items.length);
  const widths = new Float32Array(items.length);
  const rowOf = new Uint32Array(items.length);
  let from = 0;
  let x = 0;
  for (const [index, item] of items.entries()) {
    const width = Math.min(tileWidth(item), widthPx);
    const gap = index === from || items[index - 1]?.group === item.group ? 0 : GAP_PX;
    if (index > from && x + gap + width > widthPx) {
      rows.push({ from, to: index });
      from = index;
      x = 0;
    } else x += gap;
    lefts[index] = x;
    widths[index] = width;
    rowOf[index] = rows.length;
    x += width;
  }
  if (items.length > from) rows.push({ from, to: items.length });
  return { rows, lefts, widths, rowOf };
}

/** Index after a key that moves; undefined for other keys. Up and down keep to the column. */
export function itemAfterKey(key: string, index: number, layout: WallLayout): number | undefined {
  const last = layout.lefts.length - 1;
  const clamp = (at: number) => Math.min(last, Math.max(0, at));
  switch (key) {
    case "ArrowLeft":
      return clamp(index - 1);
    case "ArrowRight":
      return clamp(index + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowUp":
      return inRow(index, -1, layout);
    case "ArrowDown":
      return inRow(index, 1, layout);
    case "PageUp":
      return inRow(index, -PAGE_ROWS, layout);
    case "PageDown":
      return inRow(index, PAGE_ROWS, layout);
    default:
      return undefined;
  }
}

/** The item so many rows further whose middle is nearest. */
function inRow(index: number, by: number, { rows, lefts, widths, rowOf }: WallLayout): number {
  const middle = (at: number) => (lefts[at] ?? 0) + (widths[at] ?? 0) / 2;
  const row = rows[Math.min(rows.length - 1, Math.max(0, (rowOf[index] ?? 0) + by))];
  if (row === undefined) return index;
  let best = row.from;
  for (let at = row.from; at < row.to; at += 1) {
    if (Math.abs(middle(at) - middle(index)) < Math.abs(middle(best) - middle(index))) best = at;
  }
  return best;
}
