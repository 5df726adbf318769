const NAMES = new Map<string, Intl.DisplayNames>();

/** Tags that vendors still write in a form that was replaced long ago. */
const OLD_TAGS: Readonly<Record<string, string>> = { iw: "he", in: "id", ji: "yi", jw: "jv", mo: "ro" };

/** The language's name as its readers know it; the tag itself when it names none. Never throws. */
export function languageName(locale: string, tag: string): string | undefined {
  if (tag === "und" || tag === "") return undefined;
  const names = NAMES.get(locale) ?? new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
  NAMES.set(locale, names);
  try {
    return names.of(OLD_TAGS[tag.toLowerCase()] ?? tag.replaceAll("_", "-")) ?? tag;
  } catch {
    // Not a language tag at all: what the answer said stands as it is.
    return tag;
  }
}
