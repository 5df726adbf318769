import type { GrayImage } from "../raster/gray-image.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import type { ReadLine } from "../tesseract/recognized-text.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { joinedLine } from "./joined-line.ts";
import { withHangulSpaces } from "./hangul-spaces.ts";
import { lineToImage } from "./line-from-strip.ts";
import type { TextLine } from "./read-text.ts";
import { withInkHeights } from "./strip-ink.ts";
import { meanConfidence } from "./text-confidence.ts";
import { withWholeDashes } from "./whole-dashes.ts";

export interface StripReading {
  readonly box: OrientedBox;
  /** What it was read with. */
  readonly languages: readonly string[];
  /** Undefined when nothing could be read. */
  readonly line?: TextLine;
  /** Mean over the characters, 0..1; 0 for nothing. */
  readonly confidence: number;
  /** Grey levels between the paper and the ink, 0..255. */
  readonly contrast: number;
}

export interface StripReader {
  readonly image: ImageAnalyzer;
  readonly recognizer: Recognizer;
  readonly languages: readonly string[];
}

/** Boxes are read from their strips alone. */
export type BoxReader = Omit<StripReader, "image"> & { readonly image: Pick<ImageAnalyzer, "strips"> };

const WIDER = 1.15;
const CLOSER_LINE_PX = 50;
const CLOSER_LEAD = 0.02;

/** Reads each box as one line. The recogniser spreads the strips over its threads. */
export async function readBoxes(
  reader: BoxReader,
  boxes: readonly OrientedBox[],
  lineHeightPx?: number,
): Promise<StripReading[]> {
  const strips = await reader.image.strips(boxes, lineHeightPx);
  const readings = strips.map(async (strip, index): Promise<StripReading[]> => {
    const box = boxes[index];
    if (box === undefined) return [];
    const lines = await reader.recognizer.read({ image: strip, mode: "line", languages: reader.languages });
    // Tesseract now and then sees two lines in one strip: their words still belong together.
    const [first, ...rest] = lines.flatMap((read) => lineToImage(mendedLine(read, strip), strip.toImage) ?? []);
    const line = first === undefined ? undefined : joinedLine([first, ...rest]);
    const { languages } = reader;
    const { contrast } = strip;
    return [
      line === undefined
        ? { box, languages, confidence: 0, contrast }
        : { box, languages, line, confidence: meanConfidence(line.words), contrast },
    ];
  });
  return (await Promise.all(readings)).flat();
}

/** What the recogniser got wrong and the strip shows right. */
function mendedLine(read: ReadLine, strip: GrayImage): ReadLine {
  return withWholeDashes(withHangulSpaces(withInkHeights(read, strip), strip), strip);
}

export function textOfReadings(readings: readonly StripReading[]): string {
  return readings.flatMap(({ line }) => line?.words.map((word) => word.text) ?? []).join(" ");
}

export interface Retry {
  readonly isDoubtful: (reading: StripReading) => boolean;
  readonly retry: (boxes: readonly OrientedBox[]) => Promise<readonly StripReading[]>;
  /** How much surer the second reading must be. */
  readonly lead: number;
  /** What tells how sure a reading is, 0..1; its mean confidence by default. */
  readonly sureness?: (reading: StripReading) => number;
}

/** Doubtful readings replaced by second ones that are clearly better. */
export async function withRetries(
  readings: readonly StripReading[],
  { isDoubtful, retry, lead, sureness = ({ confidence }) => confidence }: Retry,
): Promise<StripReading[]> {
  const doubtful = readings.filter(isDoubtful);
  const second = doubtful.length === 0 ? [] : await retry(doubtful.map(({ box }) => box));
  const better = new Map<StripReading, StripReading>();
  for (const [index, reading] of doubtful.entries()) {
    const other = second[index];
    if (other !== undefined && sureness(other) > sureness(reading) + lead) better.set(reading, other);
  }
  return readings.map((reading) => better.get(reading) ?? reading);
}

/** Fewer letters and digits than this read well both ways: No, 60. */
const TELLING_SIGNS = 4;

/** The same boxes read upside down where that is clearly better. */
export async function withFlippedRetries(
  reader: StripReader,
  readings: readonly StripReading[],
  isDoubtful: Retry["isDoubtful"],
): Promise<StripReading[]> {
  const retry = async (boxes: readonly OrientedBox[]) => {
    const turned = await readBoxes(
      reader,
      boxes.map((box) => turnedBox(box, Math.PI)),
    );
    return turned.map((reading) => (isTelling(reading) ? reading : { ...reading, confidence: 0 }));
  };
  return await withRetries(readings, { isDoubtful, retry, lead: 0.15 });
}

/**
 * The same boxes read once more, larger and with a little of what is around them, where that is better: many a box is
 * too tight, and fine print loses its details in a low strip.
 */
export async function withCloserRetries(
  reader: StripReader,
  readings: readonly StripReading[],
  { isDoubtful, sureness }: Pick<Retry, "isDoubtful" | "sureness">,
): Promise<StripReading[]> {
  const retry = async (boxes: readonly OrientedBox[]) => {
    const wider = boxes.map((box) => ({ ...box, height: WIDER * box.height }));
    const second = await readBoxes(reader, wider, CLOSER_LINE_PX);
    return second.map((reading, index) => ({ ...reading, box: boxes[index] ?? reading.box }));
  };
  return await withRetries(readings, { isDoubtful, retry, lead: CLOSER_LEAD, ...(sureness && { sureness }) });
}

/** The confidence of the character that is least sure, 0..1; 0 for nothing. */
export function leastConfidence({ line }: StripReading): number {
  const confidences = line?.words.flatMap(({ symbols }) => symbols.map(({ confidence }) => confidence)) ?? [];
  return confidences.length === 0 ? 0 : Math.min(...confidences);
}

/** Enough signs to believe that a line stands upside down because it is read better so. */
export function isTelling({ line }: StripReading): boolean {
  const text = line?.words.map((word) => word.text).join("") ?? "";
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= TELLING_SIGNS;
}
