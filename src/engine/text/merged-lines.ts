import type { TextBox } from "../detector/text-boxes.ts";
import { medianHeight, middleOf, rowsOf } from "./placed-line.ts";
import type { Placed, PlacedLine } from "./placed-line.ts";

/** All in line heights, as the detector boxes lines. */
const SHORTEST = 12;
const LARGEST_TYPE = 1.5;
const AROUND = 3.6;
const NEXT = 1.6;
const MARGIN = 2;
const SEAM = 0.2;
/** What boxes stand out over their letters. */
const BOX_MARGIN = 0.15;
const LEAST_ROWS = 3;
/** Among this many neighbours one may be drawn over the gutter as well. */
const MANY = 8;

/**
 * Where a gutter is narrow the detector now and then draws one box over the lines of two columns. The rows above and
 * below tell: all leave the same strip free, and together they reach from one end of the box to the other.
 */
export function splitMergedLines(lines: readonly PlacedLine<TextBox>[]): PlacedLine<TextBox>[] {
  const height = medianHeight(lines);
  return lines.flatMap((line) => {
    const seam = seamOf(line, lines, height);
    return seam === undefined ? [line] : [partOf(line, line.u0, seam), partOf(line, seam, line.u1)];
  });
}

function seamOf(line: Placed, lines: readonly Placed[], height: number): number | undefined {
  if (line.u1 - line.u0 < SHORTEST * height || line.v1 - line.v0 > LARGEST_TYPE * height) return undefined;
  const around = lines.filter((other) => {
    const distance = Math.abs(middleOf(other) - middleOf(line));
    return other !== line && distance < AROUND * height && other.u1 > line.u0 && other.u0 < line.u1;
  });
  const margin = BOX_MARGIN * height;
  for (const { u1 } of around) {
    const [from, to] = [u1 - margin, u1 - margin + SEAM * height];
    const crossing = around.filter((other) => other.u0 + margin < to && other.u1 - margin > from);
    if (crossing.length > (around.length >= MANY ? 1 : 0)) continue;
    const beside = around.filter((other) => !crossing.includes(other));
    const left = beside.filter((other) => other.u1 - margin <= from);
    const right = beside.filter((other) => other.u0 + margin >= to);
    const isLeft =
      isHalf(left, line, height) && Math.abs(Math.min(...left.map(({ u0 }) => u0)) - line.u0) < MARGIN * height;
    const isRight =
      isHalf(right, line, height) && Math.abs(Math.max(...right.map(({ u1: end }) => end)) - line.u1) < MARGIN * height;
    if (isLeft && isRight) return (from + margin + Math.min(...right.map(({ u0 }) => u0))) / 2;
  }
  return undefined;
}

/** Rows of one column, close to the line. */
function isHalf(column: readonly Placed[], line: Placed, height: number): boolean {
  const nearest = Math.min(...column.map((other) => Math.abs(middleOf(other) - middleOf(line))));
  return nearest < NEXT * height && rowsOf(column).length >= LEAST_ROWS;
}

function partOf(line: PlacedLine<TextBox>, u0: number, u1: number): PlacedLine<TextBox> {
  const box = line.line;
  const by = (u0 + u1 - line.u0 - line.u1) / 2;
  const [centerX, centerY] = [box.centerX + Math.cos(box.angle) * by, box.centerY + Math.sin(box.angle) * by];
  return { ...line, u0, u1, line: { ...box, centerX, centerY, width: u1 - u0 } };
}
