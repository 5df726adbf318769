import { LATIN, languageOfText, latinShare, tellingCyrillicShare } from "./language-of-text.ts";
import { FRAKTUR } from "../tesseract/language-data.ts";
import { isLatinData } from "./language-plan.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { alphabetOf, tellingLetters } from "./lookalikes.ts";
import type { Alphabet } from "./lookalikes.ts";
import { tasteOf } from "./line-taste.ts";
import { readBoxes, textOfReadings, withRetries } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";
import { runsDown } from "./upright-columns.ts";

/** Lines read below this may be in another script, which must then read them this much better. */
const FOREIGN = 0.7;
const FOREIGN_LEAD = 0.1;
const SURE = 0.85;
/** A line of Latin letters may be read this much less surely by what knows no other letters: it is right more often. */
const LATIN_LEAD = -0.05;
const MOSTLY_LATIN = 0.5;

/** Doubtful lines read with the data of other scripts, where that is clearly better: a page may hold several. */
export async function withOtherScripts(
  reader: StripReader,
  readings: readonly StripReading[],
  plan: LanguagePlan,
): Promise<readonly StripReading[]> {
  const doubtful = readings.filter(({ confidence }) => confidence < FOREIGN);
  const sets = await likeliestSets(reader, doubtful, plan);
  let current = readings;
  for (const [languages, lines] of sets) {
    current = await withRetries(current, {
      isDoubtful: (reading) => lines.includes(reading),
      retry: async (boxes) => (await readBoxes({ ...reader, languages }, boxes)).map(unlessSingle),
      lead: FOREIGN_LEAD,
    });
  }
  return current;
}

/** Neither of Latin nor of Cyrillic. */
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/gu;

/** A single character, alone or among Latin letters and digits, looks like one of some other script too often. */
function unlessSingle(reading: StripReading): StripReading {
  const text = textOfReadings([reading]);
  const isSingle = text.length < 2 || text.match(OTHER_LETTER)?.length === 1;
  return isSingle ? { ...reading, confidence: 0 } : reading;
}

/** For each set of languages the lines whose beginning it reads best. A line that is read surely is tried no further. */
async function likeliestSets(
  reader: StripReader,
  lines: readonly StripReading[],
  { candidates, columns }: LanguagePlan,
): Promise<Map<readonly string[], StripReading[]>> {
  const best = new Map<StripReading, { readonly languages: readonly string[]; readonly confidence: number }>();
  for (const languages of [...columns, ...candidates]) {
    if (languages.join() === reader.languages.join()) continue;
    const open = lines.filter((line) => {
      const isPossible = !columns.includes(languages) || runsDown(line.box);
      return isPossible && (best.get(line)?.confidence ?? 0) < SURE;
    });
    const tastes = await readBoxes(
      { ...reader, languages },
      open.map(({ box }) => tasteOf(box)),
    );
    for (const [index, line] of open.entries()) {
      const confidence = tastes[index]?.confidence ?? 0;
      if (confidence > (best.get(line)?.confidence ?? 0)) best.set(line, { languages, confidence });
    }
  }
  const sets = new Map<readonly string[], StripReading[]>();
  for (const [line, { languages }] of best) sets.set(languages, [...(sets.get(languages) ?? []), line]);
  return sets;
}

/**
 * Lines of Latin letters read with Latin data alone, of their own language where that shows: other data know Latin
 * letters by the way, and mistake them for their own where they look alike.
 */
export async function withLatinLines(
  reader: StripReader,
  readings: readonly StripReading[],
  plan: LanguagePlan,
): Promise<readonly StripReading[]> {
  const ofAll = alphabetOf(textOfReadings(readings));
  const latin = readings.filter((reading) => isLatinLine(reading, plan) && !isUntold(reading, ofAll));
  const first = isLatinData(reader.languages) ? reader.languages : plan.latin;
  const ofPage = plan.isOpen ? latinSet(textOfReadings(latin), first) : first;
  const sets = new Map<string, StripReading[]>();
  for (const line of latin) {
    const ofLine = plan.isOpen ? latinSet(textOfReadings([line]), ofPage) : ofPage;
    if (ofLine.join("+") === line.languages.join("+")) continue;
    sets.set(ofLine.join("+"), [...(sets.get(ofLine.join("+")) ?? []), line]);
  }
  let current = readings;
  for (const [set, lines] of sets) {
    current = await withRetries(current, {
      isDoubtful: (reading) => lines.includes(reading),
      retry: (boxes) => readBoxes({ ...reader, languages: set.split("+") }, boxes),
      lead: LATIN_LEAD,
    });
  }
  return current;
}

/** On a page in Cyrillic a line without a letter that only Latin has is Cyrillic as well. */
function isUntold(reading: StripReading, ofAll: Alphabet | undefined): boolean {
  return ofAll === "Cyrillic" && tellingLetters(textOfReadings([reading])).latin === 0;
}

function isLatinLine(reading: StripReading, { isOpen }: LanguagePlan): boolean {
  const text = textOfReadings([reading]);
  if (reading.languages.includes(FRAKTUR) || (!isOpen && isLatinData(reading.languages))) return false;
  return tellingCyrillicShare(text) === 0 && latinShare(text) > MOSTLY_LATIN;
}

function latinSet(text: string, otherwise: readonly string[]): readonly string[] {
  const language = languageOfText(text, LATIN);
  if (language === undefined) return otherwise;
  return language === "eng" ? ["eng"] : [language, "eng"];
}
