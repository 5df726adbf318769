import { EngineFailure } from "../engine-failure.ts";
import { FRAKTUR, installedLanguages, isVerticalData, primaryTag, verticalDataOf } from "../tesseract/language-data.ts";

/** Sets of Tesseract's language names to read with. */
export interface LanguagePlan {
  /** Tried in this order on a few lines; what reads them best reads the rest, and the others its doubtful lines. */
  readonly candidates: readonly (readonly string[])[];
  /** The same for columns of upright characters. */
  readonly columns: readonly (readonly string[])[];
  /** For lines in which Latin letters are all there is. */
  readonly latin: readonly string[];
  /** The caller left the choice: the language is told from the text as well. */
  readonly isOpen: boolean;
}

const ANY = "*";
/** Latin letters, signs and numbers stand in texts of these scripts too, and their data knows none. */
const LATIN_BASE = "eng";
const CYRILLIC: readonly string[] = ["rus", "ukr", "bel", "bul", "srp", "kaz"];
/** Each has data that reads its script alone; mixing in others makes it worse. */
const ALONE: readonly string[] = ["chi_sim", "jpn", "kor", "ara", "heb", "hin", "tha", "ell", "hye", "kat"];

/** Whether this data knows no letters but Latin ones. */
export function isLatinData(languages: readonly string[]): boolean {
  return languages.every((file) => !CYRILLIC.includes(file) && !ALONE.includes(file) && !isVerticalData(file));
}

/** What to read with for the languages asked for. Throws the failure that names a language without data. */
export function languagePlan(tags: readonly string[]): LanguagePlan {
  const isOpen = tags.length === 0 || tags.includes(ANY);
  const files = isOpen ? openFiles() : [...new Set(tags.map(fileOfTag))];
  const alone = files.filter((file) => ALONE.includes(file)).map((file) => [file]);
  const fraktur = files.includes("deu") && !isOpen ? [[FRAKTUR]] : [];
  const columns = [...alone].reverse().flatMap(([file = ""]) => {
    const name = verticalDataOf(file);
    return name === undefined ? [] : [[name]];
  });
  return { candidates: [...alphabets(files), ...alone, ...fraktur], columns, latin: latinFiles(files), isOpen };
}

function latinFiles(files: readonly string[]): string[] {
  const latin = files.filter((file) => isLatinData([file]));
  return latin.length === 0 ? [LATIN_BASE] : latin;
}

/** Cyrillic before Latin: the first one is preferred where letters look alike. */
function alphabets(files: readonly string[]): string[][] {
  const cyrillic = files.filter((file) => CYRILLIC.includes(file));
  const isAlone = files.every((file) => ALONE.includes(file));
  return isAlone ? [] : [[...cyrillic, ...latinFiles(files)]];
}

/** The two alphabets met most, then every other script there is data for. */
function openFiles(): string[] {
  const installed = installedLanguages().map(({ file }) => file);
  return ["rus", LATIN_BASE, ...installed.filter((file) => ALONE.includes(file))];
}

function fileOfTag(tag: string): string {
  const primary = primaryTag(tag);
  const installed = installedLanguages();
  const found = installed.find((language) => language.tag === primary);
  if (found !== undefined) return found.file;
  const tags = installed.map((language) => language.tag).join(", ");
  throw new EngineFailure(
    "missing-language",
    `The built-in engine has no data for the language "${tag}". It has: ${tags}.`,
  );
}
