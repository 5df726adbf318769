import type { TextBox } from "../detector/text-boxes.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import { FRAKTUR, installedLanguages } from "../tesseract/language-data.ts";
import { LATIN, languageOfText, tellingCyrillicShare } from "./language-of-text.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { tasteOf } from "./line-taste.ts";
import { isTelling, readBoxes, textOfReadings } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";
import { runsDown } from "./upright-columns.ts";

/** What a few lines tell about a page. */
export interface PageProbe {
  readonly isUpsideDown: boolean;
  readonly languages: readonly string[];
  /** The lines that were read with those languages already. */
  readonly readings: readonly StripReading[];
}

type ProbeReader = Omit<StripReader, "languages">;

interface Attempt {
  readonly languages: readonly string[];
  readonly isUpsideDown: boolean;
  readonly readings: readonly StripReading[];
  /** Mean over the lines, 0..1. */
  readonly confidence: number;
}

const PROBE_COUNT = 3;
const SURE = 0.85;
/** A line read surely that is this long tells which way up the page is. */
const TELLING_LETTERS = 6;
/** So many words with a long s, surely read, make up for this much confidence. */
const OLD_WORDS = 2;
const SURE_WORD = 0.8;
const OLD_PRINT = 0.15;
/** Another language must read this much better to be believed. */
const CLEARLY_BETTER = 0.02;

/** Reads the longest lines both ways and with each set of languages, until one of them convinces. */
export async function probeLines(
  reader: ProbeReader,
  boxes: readonly TextBox[],
  plan: LanguagePlan,
): Promise<PageProbe> {
  const longest = [...boxes].sort((a, b) => b.width / b.height - a.width / a.height).slice(0, PROBE_COUNT);
  const { isUpsideDown, languages, readings } = await bestAttempt(reader, longest, plan);
  const refined = plan.isOpen ? await refine(reader, { languages, readings }) : languages;
  const isKept = (reading: StripReading) =>
    refined === languages && longest.some((box) => isSameLine(box, reading.box));
  return { isUpsideDown, languages: refined, readings: readings.filter(isKept) };
}

/** The likeliest set first, both ways; where many others follow, they look at the beginnings of the lines only. */
async function bestAttempt(reader: ProbeReader, boxes: readonly TextBox[], plan: LanguagePlan): Promise<Attempt> {
  const columns = boxes.some(runsDown) ? plan.columns : [];
  const [first = [], ...rest] = [...plan.candidates.slice(0, 1), ...columns, ...plan.candidates.slice(1)];
  const beginnings = plan.isOpen ? boxes.map(tasteOf) : boxes;
  let best: Attempt = { languages: first, isUpsideDown: false, readings: [], confidence: -1 };
  let isTold = false;
  for (const [sets, lines] of [
    [[first], boxes],
    [rest, beginnings],
  ] as const) {
    for (const isUpsideDown of [false, true]) {
      for (const languages of sets) {
        if (isUpsideDown && isTold) continue;
        const attempt = await tryReading(reader, lines, { languages, isUpsideDown });
        if (attempt.confidence + oldPrintBonus(attempt) > best.confidence) best = attempt;
        if (best.confidence >= SURE) return best;
        isTold ||= attempt.readings.some(tellsDirection);
      }
    }
  }
  return best;
}

function tellsDirection(reading: StripReading): boolean {
  return reading.confidence >= SURE && textOfReadings([reading]).length >= TELLING_LETTERS;
}

async function tryReading(
  reader: ProbeReader,
  boxes: readonly OrientedBox[],
  { languages, isUpsideDown }: Pick<Attempt, "languages" | "isUpsideDown">,
): Promise<Attempt> {
  const turned = isUpsideDown ? boxes.map((box) => turnedBox(box, Math.PI)) : boxes;
  const readings = await readBoxes({ ...reader, languages }, turned);
  const sum = readings.reduce((total, { confidence }) => total + confidence, 0);
  const isCredible = !isUpsideDown || readings.length > 1 || readings.some(isTelling);
  return { languages, isUpsideDown, readings, confidence: isCredible ? sum / Math.max(1, readings.length) : 0 };
}

/** Broken letters are read with modern data as well, wrongly, and almost as surely: the long s tells them. */
function oldPrintBonus({ languages, isUpsideDown, readings }: Attempt): number {
  if (!languages.includes(FRAKTUR) || isUpsideDown) return 0;
  const words = readings.flatMap(({ line }) => line?.words ?? []);
  const old = words.filter((word) => word.text.includes("ſ") && word.confidence >= SURE_WORD);
  return old.length >= OLD_WORDS ? OLD_PRINT : 0;
}

/** The same line, whichever way it is read. */
export function isSameLine(a: OrientedBox, b: OrientedBox): boolean {
  return a.centerX === b.centerX && a.centerY === b.centerY && a.width === b.width;
}

/** Within an alphabet: the Latin languages by their frequent words, Ukrainian by how well it is read. */
async function refine(reader: ProbeReader, best: Pick<Attempt, "languages" | "readings">): Promise<readonly string[]> {
  if (!best.languages.includes("eng")) return best.languages;
  const text = textOfReadings(best.readings);
  if (tellingCyrillicShare(text) < 0.1) {
    const language = languageOfText(text, LATIN);
    return language === undefined || language === "eng" ? ["eng"] : [language, "eng"];
  }
  if (!installedLanguages().some(({ file }) => file === "ukr")) return best.languages;
  const boxes = best.readings.map(({ box }) => box);
  const ukrainian = await tryReading(reader, boxes, { languages: ["ukr", "eng"], isUpsideDown: false });
  const before = best.readings.reduce((total, { confidence }) => total + confidence, 0) / Math.max(1, boxes.length);
  return ukrainian.confidence > before + CLEARLY_BETTER ? ukrainian.languages : best.languages;
}
