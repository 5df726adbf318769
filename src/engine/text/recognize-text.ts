import type { Size } from "#core/geometry/point.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import { boxesInDirection, dominantAngle } from "./box-direction.ts";
import { hasKana, withHanLines } from "./han-lines.ts";
import { joinedBoxes } from "./joined-boxes.ts";
import { layOutLines } from "./layout.ts";
import { withLean } from "./page-lean.ts";
import { isDensePage, readPage } from "./page-reader.ts";
import type { TextBlock } from "./read-text.ts";
import { levelBoxes } from "./level-boxes.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { withTwinsMended } from "./line-alphabet.ts";
import { withLatinLines, withOtherScripts } from "./line-scripts.ts";
import { withoutNoise, withoutShowThrough } from "./noise.ts";
import { withNumeroSigns } from "./numero-signs.ts";
import { isSameLine, probeLines } from "./probe-lines.ts";
import { withSecondAlphabet } from "./second-alphabet.ts";
import { leastConfidence, readBoxes, withFlippedRetries, withCloserRetries } from "./strip-reader.ts";
import { readsColumns, withUprightColumns } from "./upright-columns.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";

const FIRST_SIDE_PX = 960;
const LARGEST_SIDE_PX = 2400;
const CLOSER = 1.6;
/** Beyond this ratio of sides the detector's picture grows with the longer side. */
const MAX_ASPECT = 4;
/** Lines flatter than this in the detector's picture are too small for it. */
const SMALL_LINE_PX = 15.5;
const CROPPED_LINE = { minHeight: 10, maxHeight: 64, ratio: 5 } as const;
const ROW_STEP = 0.75;
const DOUBTFUL = 0.6;
/** Up to this the detector finds turned lines as well as level ones: 25 degrees. */
const MOST_SLANT = (25 * Math.PI) / 180;
/** Lines read below this are read once more, from a closer look. */
const UNSURE = 0.9;
const SURE_KANA = 0.95;

export interface TextReader {
  readonly image: ImageAnalyzer;
  readonly recognizer: Recognizer;
  readonly plan: LanguagePlan;
}

/** Finds and reads all text of the picture, in reading order. */
export async function recognizeText({ image, recognizer, plan }: TextReader): Promise<readonly TextBlock[]> {
  const boxes = await findBoxes(image);
  if (boxes.length === 0) return [];
  const angle = dominantAngle(boxes);
  const directed = levelBoxes(boxesInDirection(boxes, angle));
  const lines = await withLean(image, joinedBoxes(directed));
  const probe = await probeLines({ image, recognizer }, lines, plan);
  const { isUpsideDown, languages } = probe;
  const standing = (box: TextBox) => (isUpsideDown ? { ...turnedBox(box, Math.PI), score: box.score } : box);
  const reading = isUpsideDown ? angle + Math.PI : angle;
  const reader = { image, recognizer, languages };
  // What was joined would close the gaps between columns.
  const pieces = directed.map(standing);
  if (isDensePage(pieces, reading) && !readsColumns(languages)) {
    return withTwinsMended(await readPage(reader, pieces, reading));
  }
  const readings = await readScattered(reader, lines.map(standing), { known: probe.readings, plan });
  return withTwinsMended(withUprightColumns(layOutLines(readings), readings));
}

/** Without looking for lines: the whole picture is one line of text. */
export async function recognizeSingleLine({ image, recognizer, plan }: TextReader): Promise<readonly TextBlock[]> {
  const box = wholeBox(image.size);
  const reader = { image, recognizer, languages: plan.candidates[0] ?? [] };
  const others = await withOtherScripts(reader, await readBoxes(reader, [box]), plan);
  const readings = await withLatinLines(reader, others, plan);
  return withTwinsMended(layOutLines(readings.filter((reading) => reading.line !== undefined)));
}

function wholeBox({ width, height }: Size): OrientedBox {
  return { centerX: width / 2, centerY: height / 2, width, height, angle: 0 };
}

/** Perhaps cut so close around one line that the detector, which wants paper around letters, would miss it. */
function isCroppedLine({ width, height }: Size): boolean {
  return height >= CROPPED_LINE.minHeight && height <= CROPPED_LINE.maxHeight && width >= CROPPED_LINE.ratio * height;
}

/** Some box lies above another: the crop holds more than one line. */
function areStacked(boxes: readonly TextBox[]): boolean {
  return boxes.some((a) => boxes.some((b) => b.centerY - a.centerY > ROW_STEP * Math.max(a.height, b.height)));
}

/** Looks closer, step by step, until the lines are large enough for the detector to keep them apart. */
async function findBoxes(image: ImageAnalyzer): Promise<readonly TextBox[]> {
  const { width, height } = image.size;
  const longSide = Math.max(width, height);
  if (isCroppedLine(image.size) && !areStacked(await image.textBoxes(longSide))) {
    return [{ ...wholeBox(image.size), score: 1 }];
  }
  // A long strip would shrink to a thread: its short side matters too.
  let side = Math.min(longSide, FIRST_SIDE_PX * Math.max(1, longSide / Math.min(width, height) / MAX_ASPECT));
  let boxes = await image.textBoxes(side);
  while (side < Math.min(longSide, LARGEST_SIDE_PX) && boxes.length > 0) {
    const lineHeight = (usualHeight(boxes) * side) / longSide;
    if (lineHeight >= SMALL_LINE_PX) break;
    side = Math.min(longSide, side * CLOSER);
    boxes = await image.textBoxes(side);
  }
  const angle = dominantAngle(boxes);
  return isSlanted(angle) ? await image.textBoxes(side, angle) : boxes;
}

/** Halfway between level and upright, where the detector sees words rather than lines. */
function isSlanted(angle: number): boolean {
  const quarter = Math.PI / 2;
  return Math.abs(angle - quarter * Math.round(angle / quarter)) > MOST_SLANT;
}

async function readScattered(
  reader: StripReader,
  boxes: readonly TextBox[],
  { known, plan }: { known: readonly StripReading[]; plan: LanguagePlan },
): Promise<StripReading[]> {
  const isKnown = (box: TextBox) => known.some(({ box: read }) => isSameLine(read, box));
  const rest = await readBoxes(
    reader,
    boxes.filter((box) => !isKnown(box)),
  );
  const first = withoutShowThrough([...known, ...rest]);
  const second = await withFlippedRetries(
    reader,
    first,
    (reading) => reading.confidence < DOUBTFUL && reading.box.width > 1.5 * reading.box.height,
  );
  const third = await withOtherScripts(reader, second, plan);
  const isUnsure = ({ confidence, languages }: StripReading) =>
    confidence < UNSURE && languages.join() === reader.languages.join();
  const fourth = await withCloserRetries(reader, third, { isDoubtful: isUnsure });
  const fifth = await withSecondAlphabet(reader, fourth, plan);
  const sixth = await withLatinLines(reader, fifth, plan);
  const seventh = await withHanLines(reader, sixth, plan);
  const eighth = await withCloserRetries(reader, seventh, { isDoubtful: hasDoubtfulKana, sureness: leastConfidence });
  return withoutNoise(await withNumeroSigns(reader, eighth));
}

/** Part of a character read as another one, in a line of Japanese that is sure of all others, shows in that one only. */
function hasDoubtfulKana(reading: StripReading): boolean {
  return reading.confidence >= UNSURE && hasKana(reading) && leastConfidence(reading) < SURE_KANA;
}

/** Of the lines that most text stands in: specks are many, and short. */
function usualHeight(boxes: readonly TextBox[]): number {
  const sorted = [...boxes].sort((a, b) => a.height - b.height);
  let rest = sorted.reduce((sum, { width }) => sum + width, 0) / 2;
  return sorted.find(({ width }) => (rest -= width) <= 0)?.height ?? 0;
}
