interface Names {
  readonly display: Intl.DisplayNames;
  /** Asking the browser for a name takes far longer than remembering it, and each word of a list asks. */
  readonly known: Map<string, string>;
}

const NAMES = new Map<string, Names>();

/** Tags that vendors still write in a form that was replaced long ago. */
const OLD_TAGS: Readonly<Record<string, string>> = { iw: "he", in: "id", ji: "yi", jw: "jv", mo: "ro" };

/** The language's name as its readers know it; the tag itself when it names none. Never throws. */
export function languageName(locale: string, tag: string): string | undefined {
  if (tag === "und" || tag === "") return undefined;
  const names = NAMES.get(locale) ?? createNames(locale);
  NAMES.set(locale, names);
  const name = names.known.get(tag) ?? displayName(names.display, tag);
  names.known.set(tag, name);
  return name;
}

function createNames(locale: string): Names {
  return { display: new Intl.DisplayNames(locale, { type: "language", fallback: "none" }), known: new Map() };
}

function displayName(display: Intl.DisplayNames, tag: string): string {
  try {
    return display.of(OLD_TAGS[tag.toLowerCase()] ?? tag.replaceAll("_", "-")) ?? tag;
  } catch {
    // Not a language tag at all: what the answer said stands as it is.
    return tag;
  }
}
