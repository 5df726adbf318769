import type { ProviderLanguage } from "#core/recognition/provider.ts";

export interface LanguageChoice {
  readonly tag: string;
  /** In the language itself: `Deutsch`. */
  readonly nativeName: string;
  /** In the language of the interface: `German`. */
  readonly name: string;
}

/** Names of a provider's languages, by name. A tag that is no language stays as it is. */
export function languageChoices(languages: readonly ProviderLanguage[], locale: string): LanguageChoice[] {
  const choices = languages.map(({ tag }) => ({ tag, nativeName: nameOf(tag, tag), name: nameOf(tag, locale) }));
  return choices.toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** By either name or the tag; without regard to case and accents. */
export function matchesLanguage(choice: LanguageChoice, query: string): boolean {
  const wanted = plain(query);
  return [choice.tag, choice.nativeName, choice.name].some((text) => plain(text).includes(wanted));
}

function nameOf(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    // Such as `*`, by which Yandex means that the service decides.
    return tag;
  }
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
