import type { GrayImage } from "../raster/gray-image.ts";

/** What JPEG's squares leave behind. */
export interface Blockiness {
  /** By how much luma steps more at the borders of squares than inside them, over the step inside: 0 without squares. */
  readonly borderExcess: number;
  /** By how many steps of luma borders jump beyond the usual. */
  readonly borderJump: number;
  /**
   * Of the squares that are not quiet when the grid is moved by half a square, the share that is quiet on the grid, 0..1:
   * ringing around letters fills its square and ends there.
   */
  readonly quietExcess: number;
}

/** JPEG works in squares of this side. */
const SQUARE_PX = 8;
const MOST_LINES = 700;
const MOST_SQUARES = 40_000;
/** Steeper steps are edges of what is shown, not of squares. */
const STEEPEST_STEP = 24;
/** Jumps of less are not seen, however rare. */
const UNSEEN_JUMP = 0.05;
/** Luma within a square that differs by no more is quiet. */
const QUIET_RANGE = 20;

/** The grid starts at the corner, or wherever luma jumps most: a crop or a turned picture moves it. */
export function measureBlockiness(image: GrayImage): Blockiness {
  const { width, height } = image;
  const alongRow = findGrid(image, { step: 1, length: width, lines: height, lineStep: width });
  const alongColumn = findGrid(image, { step: width, length: height, lines: width, lineStep: 1 });
  const found = { left: alongRow.phase, top: alongColumn.phase };
  return {
    borderExcess: Math.min(alongRow.excess, alongColumn.excess),
    borderJump: Math.min(alongRow.jump, alongColumn.jump),
    quietExcess: Math.max(0, quietExcess(image, found), quietExcess(image, { left: 0, top: 0 })),
  };
}

interface Walk {
  readonly step: number;
  readonly length: number;
  readonly lines: number;
  readonly lineStep: number;
}

interface GridLines {
  /** First pixel of a square, 0..7. */
  readonly phase: number;
  readonly excess: number;
  readonly jump: number;
}

function findGrid(image: GrayImage, walk: Walk): GridLines {
  const jumps = meanJumps(image, walk);
  const largest = Math.max(...jumps);
  const usual = (jumps.reduce((sum, jump) => sum + jump, 0) - largest) / (SQUARE_PX - 1);
  return {
    phase: jumps.indexOf(largest),
    excess: (largest - usual) / (usual + UNSEEN_JUMP),
    jump: largest - usual,
  };
}

/** Mean step from the pixel before, by the pixel's place in a grid of eight. */
function meanJumps({ data }: GrayImage, { step, length, lines, lineStep }: Walk): number[] {
  const sums = new Float64Array(SQUARE_PX);
  const counts = new Float64Array(SQUARE_PX);
  const every = Math.max(1, Math.ceil(lines / MOST_LINES));
  for (let line = 0; line < lines; line += every) {
    let at = line * lineStep + step;
    for (let i = 1; i < length; i += 1, at += step) {
      const jump = Math.abs((data[at] ?? 0) - (data[at - step] ?? 0));
      if (jump > STEEPEST_STEP) continue;
      const phase = i % SQUARE_PX;
      sums[phase] = (sums[phase] ?? 0) + jump;
      counts[phase] = (counts[phase] ?? 0) + 1;
    }
  }
  return Array.from(sums, (sum, phase) => sum / Math.max(1, counts[phase] ?? 0));
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

function quietExcess(image: GrayImage, { left, top }: Origin): number {
  const half = SQUARE_PX / 2;
  const onGrid = quietShare(image, { left, top });
  const offGrid = quietShare(image, { left: (left + half) % SQUARE_PX, top: (top + half) % SQUARE_PX });
  return offGrid === 1 ? 0 : (onGrid - offGrid) / (1 - offGrid);
}

function quietShare(image: GrayImage, { left, top }: Origin): number {
  const columns = Math.floor((image.width - left) / SQUARE_PX);
  const rows = Math.floor((image.height - top) / SQUARE_PX);
  const every = Math.max(1, Math.ceil((columns * rows) / MOST_SQUARES));
  let quiet = 0;
  let count = 0;
  for (let index = 0; index < columns * rows; index += every) {
    const x = left + (index % columns) * SQUARE_PX;
    const y = top + Math.floor(index / columns) * SQUARE_PX;
    if (isQuiet(image, y * image.width + x)) quiet += 1;
    count += 1;
  }
  return count === 0 ? 1 : quiet / count;
}

function isQuiet({ data, width }: GrayImage, start: number): boolean {
  let darkest = 255;
  let lightest = 0;
  for (let row = 0; row < SQUARE_PX; row += 1) {
    for (let at = start + row * width; at < start + row * width + SQUARE_PX; at += 1) {
      const value = data[at] ?? 0;
      if (value < darkest) darkest = value;
      if (value > lightest) lightest = value;
    }
  }
  return lightest - darkest <= QUIET_RANGE;
}
