import { dominantAngle } from "./box-direction.ts";
import { placeBox } from "./level-frame.ts";
import { startOfText } from "./line-start.ts";
import { readingOrder } from "./reading-order.ts";
import { blocksOfLines } from "./rows-to-blocks.ts";
import type { TextBlock } from "./read-text.ts";
import type { StripReading } from "./strip-reader.ts";

/** Lines further apart in angle than this belong to different pieces of paper. */
const SAME_DIRECTION = Math.PI / 15;
const SCATTERED = 0.5;

/** Puts lines that were found one by one into blocks and reading order. Lines of one direction are laid out together. */
export function layOutLines(readings: readonly StripReading[]): TextBlock[] {
  if (isScattered(readings)) return scatteredBlocks(readings);
  const rest = [...readings];
  const blocks: TextBlock[] = [];
  while (rest.length > 0) {
    const angle = mainAngle(rest);
    const group = rest.filter((reading) => angleBetween(reading.box.angle, angle) <= SAME_DIRECTION);
    const chosen = group.length > 0 ? group : rest.slice(0, 1);
    for (const reading of chosen) rest.splice(rest.indexOf(reading), 1);
    blocks.push(...blocksAtAngle(chosen, angle));
  }
  return blocks;
}

/** Fewer than half of the lines, by length, run in one direction: signs and labels rather than pages. */
function isScattered(readings: readonly StripReading[]): boolean {
  if (readings.length < 3) return false;
  const angle = mainAngle(readings);
  const length = (list: readonly StripReading[]) => list.reduce((sum, { box }) => sum + box.width, 0);
  const along = readings.filter((reading) => angleBetween(reading.box.angle, angle) <= SAME_DIRECTION);
  return length(along) < SCATTERED * length(readings);
}

/** Each line is a block of its own, in rows from the top of the picture. */
function scatteredBlocks(readings: readonly StripReading[]): TextBlock[] {
  const placed = readings.flatMap((reading) => {
    const { box, line } = reading;
    const [halfWidth, halfHeight] = [box.width / 4, box.height / 2];
    const { centerX, centerY } = box;
    if (line === undefined) return [];
    return {
      u0: centerX - halfWidth,
      u1: centerX + halfWidth,
      v0: centerY - halfHeight,
      v1: centerY + halfHeight,
      line,
    };
  });
  return readingOrder(placed).flatMap((rows) =>
    rows.flatMap((row) => row.map(({ line }) => ({ paragraphs: [[line]] }))),
  );
}

/** Among both ways of the dominant axis, the one most lines are read in. */
function mainAngle(readings: readonly StripReading[]): number {
  const axis = dominantAngle(readings.map((reading) => ({ ...reading.box, score: 1 })));
  let along = 0;
  for (const { box } of readings) along += Math.cos(box.angle - axis) * box.width;
  return along >= 0 ? axis : axis + Math.PI;
}

function angleBetween(a: number, b: number): number {
  return Math.acos(Math.max(-1, Math.min(1, Math.cos(a - b))));
}

function blocksAtAngle(readings: readonly StripReading[], angle: number): TextBlock[] {
  const lines = readings.flatMap(({ box, line }) => (line === undefined ? [] : placeBox(box, line, angle)));
  const start = startOfText(lines.map(({ line }) => line));
  return blocksOfLines(readingOrder(lines, start), start);
}
