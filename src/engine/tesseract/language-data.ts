import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { projectFile } from "../package-root.ts";

const unpack = promisify(brotliDecompress);
const SUFFIX = ".traineddata.br";

/** A language of the wires and the data file Tesseract reads it with. */
export interface LanguageFile {
  /** What callers write: ISO 639-1, or BCP 47 where the script matters. */
  readonly tag: string;
  /** Tesseract's own name, such as `rus`. */
  readonly file: string;
}

/** A language of this table is offered as soon as its data file lies in `tessdata`. */
const LANGUAGE_FILES: readonly LanguageFile[] = [
  { tag: "en", file: "eng" },
  { tag: "ru", file: "rus" },
  { tag: "de", file: "deu" },
  { tag: "fr", file: "fra" },
  { tag: "es", file: "spa" },
  { tag: "it", file: "ita" },
  { tag: "pt", file: "por" },
  { tag: "uk", file: "ukr" },
  { tag: "zh", file: "chi_sim" },
  { tag: "ja", file: "jpn" },
  { tag: "ko", file: "kor" },
  { tag: "ar", file: "ara" },
  { tag: "nl", file: "nld" },
  { tag: "pl", file: "pol" },
  { tag: "cs", file: "ces" },
  { tag: "tr", file: "tur" },
  { tag: "he", file: "heb" },
  { tag: "hi", file: "hin" },
  { tag: "be", file: "bel" },
  { tag: "kk", file: "kaz" },
  { tag: "bg", file: "bul" },
  { tag: "sr", file: "srp" },
  { tag: "el", file: "ell" },
  { tag: "hy", file: "hye" },
  { tag: "ka", file: "kat" },
  { tag: "th", file: "tha" },
  { tag: "vi", file: "vie" },
  { tag: "ro", file: "ron" },
  { tag: "hu", file: "hun" },
  { tag: "sv", file: "swe" },
  { tag: "da", file: "dan" },
  { tag: "fi", file: "fin" },
  { tag: "no", file: "nor" },
];

/** Tags that were renamed or stand for a kind of another, with the tag of the table. */
const ALIASES: Readonly<Record<string, string>> = { iw: "he", nb: "no", nn: "no", in: "id", ji: "yi", cmn: "zh" };

/** The primary part of a BCP 47 tag, as the table spells it: `zh` for `zh-Hans-CN`, `he` for the old `iw`. */
export function primaryTag(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? tag;
  return ALIASES[primary] ?? primary;
}

/** German in the broken letters of old print. Chosen by the engine when it reads them better; no language of its own. */
export const FRAKTUR = "Fraktur";

/** Ends the names of data that read columns from top to bottom, laid on their side as a line. */
const VERTICAL_SUFFIX = "_vert";

/** The name of the data for the same script written in columns, if it is there. */
export function verticalDataOf(file: string, folder = dataFolder()): string | undefined {
  const name = file + VERTICAL_SUFFIX;
  return readdirSync(folder).includes(name + SUFFIX) ? name : undefined;
}

export function isVerticalData(file: string): boolean {
  return file.endsWith(VERTICAL_SUFFIX);
}

/** Languages whose data is there, in the order of the table. */
export function installedLanguages(folder = dataFolder()): LanguageFile[] {
  const files = new Set(readdirSync(folder));
  return LANGUAGE_FILES.filter(({ file }) => files.has(file + SUFFIX));
}

export async function readLanguageData(file: string, folder = dataFolder()): Promise<Uint8Array> {
  return await unpack(await readFile(`${folder}/${file}${SUFFIX}`));
}

/** The tag of one of Tesseract's names; a name of no known language stays as it is. */
export function tagOfLanguageFile(file: string): string {
  if (file === FRAKTUR) return "de";
  const name = isVerticalData(file) ? file.slice(0, -VERTICAL_SUFFIX.length) : file;
  return LANGUAGE_FILES.find((language) => language.file === name)?.tag ?? name;
}

function dataFolder(): string {
  return projectFile("src", "engine", "tessdata");
}
