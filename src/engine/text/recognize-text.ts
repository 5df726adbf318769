import type { TextBox } from "../detector/text-boxes.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import { boxesInDirection, dominantAngle } from "./box-direction.ts";
import { layOutLines } from "./layout.ts";
import { isDensePage, readWholePage } from "./page-reader.ts";
import type { TextBlock } from "./read-text.ts";
import { readBoxes, withFlippedRetries } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";

const FIRST_SIDE_PX = 960;
const LARGEST_SIDE_PX = 2400;
const CLOSER = 1.6;
/** Beyond this ratio of sides the detector's picture grows with the longer side. */
const MAX_ASPECT = 4;
/** Lines flatter than this in the detector's picture are too small for it. */
const SMALL_LINE_PX = 15.5;
const PROBE_COUNT = 3;
const SURE = 0.85;
const DOUBTFUL = 0.6;
const MIN_TURN = (0.3 * Math.PI) / 180;
/** Readings below this are noise that looked like text. */
const NOISE = 0.25;

/** Finds and reads all text of the picture, in reading order. */
export async function recognizeText(reader: StripReader): Promise<TextBlock[]> {
  const boxes = await findBoxes(reader);
  if (boxes.length === 0) return [];
  const angle = dominantAngle(boxes);
  const directed = boxesInDirection(boxes, angle);
  const isUpsideDown = await readsBetterUpsideDown(reader, directed);
  const turned = isUpsideDown ? directed.map((box) => ({ ...turnedBox(box, Math.PI), score: box.score })) : directed;
  const reading = isUpsideDown ? angle + Math.PI : angle;
  if (isDensePage(turned, reading)) return await readWholePage(reader, turned, snapped(reading));
  return layOutLines(await readScattered(reader, turned));
}

/** A page scanned straight is not resampled for a tenth of a degree. */
function snapped(angle: number): number {
  return Math.abs(angle) < MIN_TURN ? 0 : angle;
}

/** Without looking for lines: the whole picture is one line of text. */
export async function recognizeSingleLine(reader: StripReader): Promise<TextBlock[]> {
  const { width, height } = reader.image.size;
  const box = { centerX: width / 2, centerY: height / 2, width, height, angle: 0 };
  const readings = await readBoxes(reader, [box]);
  return layOutLines(readings.filter((reading) => reading.line !== undefined));
}

/** Looks closer, step by step, until the lines are large enough for the detector to keep them apart. */
async function findBoxes(reader: StripReader): Promise<readonly TextBox[]> {
  const { width, height } = reader.image.size;
  const longSide = Math.max(width, height);
  // A long strip would shrink to a thread: its short side matters too.
  let side = Math.min(longSide, FIRST_SIDE_PX * Math.max(1, longSide / Math.min(width, height) / MAX_ASPECT));
  let boxes = await reader.image.textBoxes(side);
  while (side < Math.min(longSide, LARGEST_SIDE_PX) && boxes.length > 0) {
    const lineHeight = (median(boxes.map((box) => box.height)) * side) / longSide;
    if (lineHeight >= SMALL_LINE_PX) break;
    side = Math.min(longSide, side * CLOSER);
    boxes = await reader.image.textBoxes(side);
  }
  return boxes;
}

/** Reads the longest lines both ways, the second way only when the first is not convincing. */
async function readsBetterUpsideDown(reader: StripReader, boxes: readonly TextBox[]): Promise<boolean> {
  const probes = [...boxes].sort((a, b) => b.width / b.height - a.width / a.height).slice(0, PROBE_COUNT);
  const upright = sumOfConfidence(await readBoxes(reader, probes));
  if (upright >= SURE * probes.length) return false;
  const flipped = await readBoxes(
    reader,
    probes.map((box) => turnedBox(box, Math.PI)),
  );
  return sumOfConfidence(flipped) > upright;
}

async function readScattered(reader: StripReader, boxes: readonly TextBox[]): Promise<StripReading[]> {
  const first = await readBoxes(reader, boxes);
  const readings = await withFlippedRetries(
    reader,
    first,
    (reading) => reading.confidence < DOUBTFUL && reading.box.width > 1.5 * reading.box.height,
  );
  return readings.filter((reading) => reading.line !== undefined && reading.confidence >= NOISE);
}

function sumOfConfidence(readings: readonly StripReading[]): number {
  return readings.reduce((sum, reading) => sum + reading.confidence, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
