import { EngineFailure } from "../engine-failure.ts";
import { installedLanguages } from "../tesseract/language-data.ts";

/** When the caller leaves the choice: together they read both alphabets of the pages met most. */
const DEFAULT_LANGUAGES = ["rus", "eng"] as const;
const ANY = "*";
/** Latin letters, signs and numbers stand in texts of every script. */
const LATIN_BASE = "eng";
const CYRILLIC = ["rus", "ukr", "bel", "bul", "srp", "kaz"];
const OTHER_SCRIPTS: readonly string[] = [...CYRILLIC, "ell", "hye", "kat"];
/** These files read Latin letters themselves. */
const SELF_SUFFICIENT: readonly string[] = ["chi_sim", "jpn", "kor", "ara", "heb", "hin", "tha"];

/**
 * Tesseract's names for the languages asked for, other scripts first: the first one is preferred, and Latin letters are
 * taken for their Cyrillic look-alikes less often than the other way round. Throws the failure that names a language
 * without data.
 */
export function resolveLanguages(tags: readonly string[]): string[] {
  if (tags.length === 0 || tags.includes(ANY)) return [...DEFAULT_LANGUAGES];
  const files = [...new Set(tags.map(fileOfTag))];
  const others = files.filter((file) => OTHER_SCRIPTS.includes(file));
  const rest = files.filter((file) => !OTHER_SCRIPTS.includes(file));
  const needsLatin = rest.every((file) => SELF_SUFFICIENT.includes(file)) && others.length > 0;
  return needsLatin ? [...others, ...rest, LATIN_BASE] : [...others, ...rest];
}

function fileOfTag(tag: string): string {
  const primary = tag.toLowerCase().split("-")[0] ?? tag;
  const found = installedLanguages().find((language) => language.tag === primary);
  if (found !== undefined) return found.file;
  throw new EngineFailure(
    "missing-language",
    `The built-in engine has no data for the language "${tag}". It has: ${installedTags()}.`,
  );
}

function installedTags(): string {
  return installedLanguages()
    .map(({ tag }) => tag)
    .join(", ");
}
