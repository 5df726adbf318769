import type { TextBox } from "../detector/text-boxes.ts";
import { turnedBox } from "../raster/oriented-box.ts";
import { FRAKTUR, installedLanguages } from "../tesseract/language-data.ts";
import { cyrillicShare, languageOfText } from "./language-of-text.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { readBoxes } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";

/** What a few lines tell about a page. */
export interface PageProbe {
  readonly isUpsideDown: boolean;
  readonly languages: readonly string[];
  /** The lines that were read with those languages already. */
  readonly readings: readonly StripReading[];
  /** For lines that those read badly. */
  readonly alternatives: readonly (readonly string[])[];
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
const LATIN = ["eng", "deu", "fra", "spa", "ita", "por"] as const;
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
  const best = await bestAttempt(reader, longest, plan);
  const languages = plan.isOpen ? await refine(reader, best) : best.languages;
  const alternatives = plan.candidates.filter((candidate) => candidate !== best.languages);
  const readings = languages === best.languages ? best.readings : [];
  return { isUpsideDown: best.isUpsideDown, languages, readings, alternatives };
}

async function bestAttempt(reader: ProbeReader, boxes: readonly TextBox[], plan: LanguagePlan): Promise<Attempt> {
  let best: Attempt = { languages: plan.candidates[0] ?? [], isUpsideDown: false, readings: [], confidence: -1 };
  for (const languages of plan.candidates) {
    for (const isUpsideDown of [false, true]) {
      const attempt = await tryReading(reader, boxes, { languages, isUpsideDown });
      if (attempt.confidence + oldPrintBonus(attempt) > best.confidence) best = attempt;
      if (best.confidence >= SURE) return best;
    }
  }
  return best;
}

async function tryReading(
  reader: ProbeReader,
  boxes: readonly TextBox[],
  { languages, isUpsideDown }: Pick<Attempt, "languages" | "isUpsideDown">,
): Promise<Attempt> {
  const turned = isUpsideDown ? boxes.map((box) => turnedBox(box, Math.PI)) : boxes;
  const readings = await readBoxes({ ...reader, languages }, turned);
  const sum = readings.reduce((total, { confidence }) => total + confidence, 0);
  return { languages, isUpsideDown, readings, confidence: sum / Math.max(1, readings.length) };
}

/** Broken letters are read with modern data as well, wrongly, and almost as surely: the long s tells them. */
function oldPrintBonus({ languages, isUpsideDown, readings }: Attempt): number {
  if (!languages.includes(FRAKTUR) || isUpsideDown) return 0;
  const words = readings.flatMap(({ line }) => line?.words ?? []);
  const old = words.filter((word) => word.text.includes("ſ") && word.confidence >= SURE_WORD);
  return old.length >= OLD_WORDS ? OLD_PRINT : 0;
}

/** Within an alphabet: the Latin languages by their frequent words, Ukrainian by how well it is read. */
async function refine(reader: ProbeReader, best: Attempt): Promise<readonly string[]> {
  if (!best.languages.includes("eng")) return best.languages;
  const installed = installedLanguages().map(({ file }) => file);
  const text = best.readings.flatMap(({ line }) => line?.words.map((word) => word.text) ?? []).join(" ");
  if (cyrillicShare(text) < 0.1) {
    const language = languageOfText(
      text,
      LATIN.filter((file) => installed.includes(file)),
    );
    return language === undefined || language === "eng" ? ["eng"] : [language, "eng"];
  }
  if (!installed.includes("ukr")) return best.languages;
  const boxes = best.readings.map(({ box }) => ({ ...box, score: 1 }));
  const ukrainian = await tryReading(reader, boxes, { languages: ["ukr", "eng"], isUpsideDown: false });
  return ukrainian.confidence > best.confidence + CLEARLY_BETTER ? ukrainian.languages : best.languages;
}
