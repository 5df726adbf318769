import { en } from "./en.ts";
import type { Messages } from "./en.ts";

export interface Language {
  /** BCP 47, without a region. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Rejects when the texts cannot be fetched. */
  readonly load: () => Promise<Messages>;
}

const ENGLISH: Language = { tag: "en", name: "English", load: () => Promise.resolve(en) };

/** Each but English is fetched only when it is wanted. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: "ru", name: "Русский", load: async () => (await import("./ru.ts")).ru },
];

/** The first of the wanted tags, such as `ru-RU`, that there are texts for; English when there are none for any. */
export function languageFor(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => LANGUAGES.find((language) => language.tag === primarySubtag(tag)));
  return known.find((language) => language !== undefined) ?? ENGLISH;
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
