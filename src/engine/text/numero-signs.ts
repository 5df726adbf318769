import type { OrientedBox } from "../raster/oriented-box.ts";
import type { TextLine, TextWord } from "./read-text.ts";
import { readBoxes } from "./strip-reader.ts";
import type { BoxReader, StripReading } from "./strip-reader.ts";

const NUMERO = "№";
const BLIND = "ukr";
const KNOWING = "rus";
const TWO_LETTERS = /^\p{L}{2}$/u;
const NUMBER = /^\p{N}/u;
/** Beside the words, in heights of the line. */
const MARGIN = 0.2;

/**
 * The data of Ukrainian does not know the numero sign and takes it for two letters, surely. Where two letters stand
 * before a number, the data of Russian, which knows it, is asked for these two words.
 */
export async function withNumeroSigns(
  reader: BoxReader,
  readings: readonly StripReading[],
): Promise<readonly StripReading[]> {
  const places = readings.flatMap((reading) => placesIn(reading));
  if (places.length === 0) return readings;
  const again = await readBoxes(
    { ...reader, languages: [KNOWING] },
    places.map(({ box }) => box),
  );
  const signs = new Set(places.flatMap(({ word }, index) => (startsWithNumero(again[index]) ? [word] : [])));
  return signs.size === 0 ? readings : readings.map((reading) => withSigns(reading, signs));
}

interface Place {
  readonly word: TextWord;
  readonly box: OrientedBox;
}

function placesIn({ line, languages, box }: StripReading): Place[] {
  if (line === undefined || !languages.includes(BLIND) || languages.includes(KNOWING)) return [];
  return line.words.flatMap((word, index) => {
    const next = line.words[index + 1];
    const isPossible = TWO_LETTERS.test(word.text) && next !== undefined && NUMBER.test(next.text);
    return isPossible ? [{ word, box: partAround(box, [...word.quad, ...next.quad]) }] : [];
  });
}

/** The part of a line's box that the corners lie in. */
function partAround(box: OrientedBox, corners: readonly number[]): OrientedBox {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const along = corners.flatMap((x, index) => {
    const y = corners[index + 1] ?? 0;
    return index % 2 === 0 ? [(x - box.centerX) * cos + (y - box.centerY) * sin] : [];
  });
  const [start, end] = [Math.min(...along), Math.max(...along)];
  const by = (start + end) / 2;
  const width = end - start + 2 * MARGIN * box.height;
  return { ...box, centerX: box.centerX + by * cos, centerY: box.centerY + by * sin, width };
}

function startsWithNumero(reading: StripReading | undefined): boolean {
  return reading?.line?.words[0]?.text.startsWith(NUMERO) === true;
}

function withSigns(reading: StripReading, signs: ReadonlySet<TextWord>): StripReading {
  const { line } = reading;
  if (line?.words.some((word) => signs.has(word)) !== true) return reading;
  const words = line.words.map((word) => (signs.has(word) ? numeroOf(word) : word));
  const changed: TextLine = { ...line, words };
  return { ...reading, line: changed };
}

/** Not a word of any language. */
function numeroOf({ quad, confidence }: TextWord): TextWord {
  return { text: NUMERO, quad, confidence, symbols: [{ text: NUMERO, quad, confidence }] };
}
