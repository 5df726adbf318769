import type { OrientedBox } from "../raster/oriented-box.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { lineToImage } from "./line-from-strip.ts";
import type { TextLine } from "./read-text.ts";
import { meanConfidence } from "./text-confidence.ts";

export interface StripReading {
  readonly box: OrientedBox;
  /** Undefined when nothing could be read. */
  readonly line?: TextLine;
  /** Mean over the characters, 0..1; 0 for nothing. */
  readonly confidence: number;
}

export interface StripReader {
  readonly image: ImageAnalyzer;
  readonly recognizer: Recognizer;
  readonly languages: readonly string[];
}

/** Reads each box as one line. The recogniser spreads the strips over its threads. */
export async function readBoxes(reader: StripReader, boxes: readonly OrientedBox[]): Promise<StripReading[]> {
  const strips = await reader.image.strips(boxes);
  const readings = strips.map(async (strip, index): Promise<StripReading[]> => {
    const box = boxes[index];
    if (box === undefined) return [];
    const lines = await reader.recognizer.read({ image: strip, mode: "line", languages: reader.languages });
    const line = joinedLine(lines.flatMap((read) => lineToImage(read, strip.toImage) ?? []));
    return [line === undefined ? { box, confidence: 0 } : { box, line, confidence: meanConfidence(line.words) }];
  });
  return (await Promise.all(readings)).flat();
}

/** The same boxes read upside down where that is clearly better. */
export async function withFlippedRetries(
  reader: StripReader,
  readings: readonly StripReading[],
  isDoubtful: (reading: StripReading) => boolean,
): Promise<StripReading[]> {
  const doubtful = readings.filter(isDoubtful);
  const flipped = await readBoxes(
    reader,
    doubtful.map((reading) => turnedBox(reading.box, Math.PI)),
  );
  const better = new Map<StripReading, StripReading>();
  for (const [index, reading] of doubtful.entries()) {
    const other = flipped[index];
    if (other !== undefined && other.confidence > reading.confidence + 0.15) better.set(reading, other);
  }
  return readings.map((reading) => better.get(reading) ?? reading);
}

/** Tesseract now and then sees two lines in one strip: their words still belong together. */
function joinedLine(lines: readonly TextLine[]): TextLine | undefined {
  const [first, ...rest] = lines;
  if (first === undefined || rest.length === 0) return first;
  const last = rest.at(-1) ?? first;
  const corner = (line: TextLine, index: number) => line.quad[index] ?? 0;
  return {
    words: lines.flatMap((line) => line.words),
    quad: [
      ...[corner(first, 0), corner(first, 1), corner(last, 2), corner(last, 3)],
      ...[corner(last, 4), corner(last, 5), corner(first, 6), corner(first, 7)],
    ],
  };
}
