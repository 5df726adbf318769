import type { GrayImage } from "../raster/gray-image.ts";

/** JPEG works in squares of this side. */
const SQUARE_PX = 8;
const MOST_LINES = 700;
/** Steeper steps are edges of what is shown, not of squares. */
const STEEPEST_STEP = 24;

/**
 * How much luma jumps at the borders of JPEG's squares beyond what it does inside them, in steps of luma. The grid may
 * start anywhere (a crop, a turned picture), so the phase with the largest jumps counts; 0 when none stands out.
 */
export function measureBlockiness(image: GrayImage): number {
  const alongRows = excessOfPhase(image, { step: 1, length: image.width, lines: image.height, lineStep: image.width });
  const alongColumns = excessOfPhase(image, {
    step: image.width,
    length: image.height,
    lines: image.width,
    lineStep: 1,
  });
  return Math.min(alongRows, alongColumns);
}

interface Walk {
  readonly step: number;
  readonly length: number;
  readonly lines: number;
  readonly lineStep: number;
}

function excessOfPhase(image: GrayImage, walk: Walk): number {
  const jumps = meanJumps(image, walk);
  const largest = Math.max(...jumps);
  const others = jumps.toSorted((a, b) => a - b).slice(0, -1);
  const usual = others.reduce((sum, jump) => sum + jump, 0) / others.length;
  return usual === 0 ? 1 : largest / usual;
}

/** Mean jump between neighbours for each place in the grid: the step from one pixel to the next less the steps beside it. */
function meanJumps({ data }: GrayImage, { step, length, lines, lineStep }: Walk): number[] {
  const sums = new Float64Array(SQUARE_PX);
  const counts = new Float64Array(SQUARE_PX);
  const every = Math.max(1, Math.ceil(lines / MOST_LINES));
  for (let line = 0; line < lines; line += every) {
    let at = line * lineStep;
    let previous = 0;
    for (let i = 1; i < length; i += 1, at += step) {
      const jump = Math.abs((data[at + step] ?? 0) - (data[at] ?? 0));
      if (jump <= STEEPEST_STEP && previous <= STEEPEST_STEP) {
        const phase = i % SQUARE_PX;
        sums[phase] = (sums[phase] ?? 0) + jump;
        counts[phase] = (counts[phase] ?? 0) + 1;
      }
      previous = jump;
    }
  }
  return Array.from(sums, (sum, phase) => sum / Math.max(1, counts[phase] ?? 0));
}
