import type { HanLine } from "../han/han-reader.ts";
import type { ReadLine } from "../tesseract/recognized-text.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { lineToImage } from "./line-from-strip.ts";
import { textOfReadings } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";
import { meanConfidence } from "./text-confidence.ts";
import { readsColumns } from "./upright-columns.ts";

/** Lines in other letters have a second opinion when the recogniser reads them below this. */
const DOUBTFUL = 0.7;
/** The network's probabilities run high: less than this is a guess. */
const SURE = 0.9;
/** How much surer the network must be of a line that the recogniser read in other letters. */
const LEAD = 0.1;
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SIGNS = /[\p{L}\p{N}]/gu;
/** Of the letters and digits. */
const MOSTLY = 0.5;
/** The network drops spaces between Latin words, so that it is asked for single words only. */
const LONGEST_WORD = 12;
const CHINESE = "chi_sim";
const JAPANESE = "jpn";

/**
 * A second opinion on Chinese and on doubtful lines from a network for Chinese characters, which reads them better than the
 * recogniser, on pages as well as on signs and photographs. Lines with kana are left to the recogniser. A single character, and the words around in other letters,
 * count only beside a line of Chinese characters.
 */
export async function withHanLines(
  { image }: Pick<StripReader, "image">,
  readings: readonly StripReading[],
  { candidates, isOpen }: LanguagePlan,
): Promise<readonly StripReading[]> {
  const files = candidates.flat();
  const isJapanese = files.includes(JAPANESE) && (!files.includes(CHINESE) || readings.some(hasKana));
  if (!files.includes(CHINESE) && !isJapanese) return readings;
  const doubtful = readings.filter((reading) => isDoubtful(reading));
  if (doubtful.length === 0) return readings;
  const lines = await image.hanLines(doubtful.map(({ box }) => box));
  const language = isJapanese ? JAPANESE : CHINESE;
  const seconds = doubtful.map((reading, index) => secondReading(reading, lines[index], language));
  const isHanPage =
    !isOpen || [...readings, ...seconds].some((reading) => reading.confidence >= SURE && isHan(reading, 2));
  const better = new Map<StripReading, StripReading>();
  for (const [index, reading] of doubtful.entries()) {
    const second = seconds[index];
    if (second !== undefined && isBetter(second, reading, isHanPage)) better.set(reading, second);
  }
  return readings.map((reading) => better.get(reading) ?? reading);
}

function isDoubtful(reading: StripReading): boolean {
  if (readsColumns(reading.languages) || hasKana(reading)) return false;
  return isHan(reading, 1) || reading.confidence < DOUBTFUL;
}

function isBetter(second: StripReading, first: StripReading, isHanPage: boolean): boolean {
  if (second.confidence < SURE) return false;
  if (isHan(first, 1) && isHan(second, 1)) return true;
  if (second.confidence < first.confidence + LEAD) return false;
  if (isHan(second, isHanPage ? 1 : 2)) return true;
  return isHanPage && textOfReadings([second]).length <= LONGEST_WORD;
}

function secondReading(first: StripReading, found: HanLine | undefined, file: string): StripReading {
  const nothing = { box: first.box, languages: [file], confidence: 0, contrast: first.contrast };
  if (found?.line === undefined) return nothing;
  const line = lineToImage(tagged(found.line, file), found.toImage);
  return line === undefined ? nothing : { ...nothing, line, confidence: meanConfidence(line.words) };
}

/** Words in other letters are of no language that the network could tell. */
function tagged(line: ReadLine, file: string): ReadLine {
  return { ...line, words: line.words.map((word) => ({ ...word, language: count(word.text, HAN) > 0 ? file : "" })) };
}

/** Mostly Chinese characters, and at least so many. */
function isHan(reading: StripReading, least: number): boolean {
  const text = textOfReadings([reading]);
  const han = count(text, HAN);
  return han >= least && han >= MOSTLY * count(text, SIGNS);
}

/** Japanese, and not Chinese or a single borrowed character. */
export function hasKana(reading: StripReading): boolean {
  return KANA.test(textOfReadings([reading]));
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
