import type { EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER, spansOf } from "./entity-candidate.ts";

/** Where a date may break over to the next line. */
const S = "[ \\n]";
const DAY = String.raw`[«"“„]?(?:3[01]|[12]\d|0?[1-9])[»"”]?`;
const YEAR = String.raw`(?:1\d|2[01])\d{2}`;
const AFTER_DAY = String.raw`(?:st|nd|rd|th|\.|º|°|er|-?го|-?е)?`;
const YEAR_WORD = String.raw`(?: ?(?:г\.|года|год|р\.|року)(?!\p{L})| ?г(?!\p{L}))?`;

/** Month names of the language from the Unicode locale data that Node carries. */
interface MonthNames {
  readonly long: readonly string[];
  /** Shorter forms, which are also words of their own: they need a year beside them. */
  readonly short: readonly string[];
}

export const findWordedDates: EntityFinder = ({ text, languages }) =>
  // English months stand on papers in many languages.
  [...new Set([...languages, "en"])]
    .flatMap((language) => patternsFor(language).flatMap((pattern) => spansOf(pattern, text)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ ...span, name: "date" as const }));

const patterns = new Map<string, readonly RegExp[]>();

/** Making names and patterns takes a few milliseconds a language: they are kept. */
function patternsFor(language: string): readonly RegExp[] {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const made = makePatterns(language);
  patterns.set(language, made);
  return made;
}

function makePatterns(language: string): readonly RegExp[] {
  const names = monthNames(language);
  if (names.long.length === 0) return [];
  if (language !== "en") return [dayFirst(names, "giu")];
  const english = capitalised(names);
  return [dayFirst(english, "gu"), monthFirst(english)];
}

/** `12 March 2026`, `3.–5. März 2024`, `1er avril`, `15 de marzo de 2026`, `«04» марта 2024 г.`, `31Jul2018`. */
function dayFirst({ long, short }: MonthNames, flags: string): RegExp {
  const before = String.raw`${NOT_AFTER_LETTER}(?<![.,:/+-])(?:(?:3[01]|[12]\d|0?[1-9])\.?${S}?[-–—]${S}?)?${DAY}${AFTER_DAY}`;
  const between = String.raw`(?:${S}{0,2}(?:de|of|d['’])${S}?|${S}{0,2}|[-/])`;
  const year = String.raw`(?:${S}?(?:,${S}?|de${S}|del${S}|[-/])?${YEAR}(?!\d)${YEAR_WORD}|[-/ ]?\d{2}(?![\p{L}\p{N}€$%-]|[.,:/]\d))`;
  const withName = String.raw`(?:(?:${long.join("|")})(?!\p{L})(?:\.?${year})?|(?:${short.join("|")})(?!\p{L})\.?${year})`;
  return new RegExp(`${before}${between}${withName}(?![\\p{L}\\p{N}])`, flags);
}

/** `March 12th, 2026`, as English has it. */
function monthFirst({ long, short }: MonthNames): RegExp {
  const year = String.raw`(?:,?${S}{1,2}|,)${YEAR}(?!\d)`;
  return new RegExp(
    String.raw`${NOT_AFTER_LETTER}(?:${[...long, ...short].join("|")})(?!\p{L})\.?${S}?${DAY}(?:st|nd|rd|th)?(?!\d|[:/.,]\d|-\d)(?:${year})?(?![\p{L}\p{N}%€$])`,
    "gu",
  );
}

/** In small letters `may` and `march` are verbs. */
function capitalised({ long, short }: MonthNames): MonthNames {
  const both = (names: readonly string[]) =>
    names.flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]);
  return { long: both(long), short: both(short) };
}

function monthNames(language: string): MonthNames {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  if (locale === undefined) return { long: [], short: [] };
  const long = namesOf(locale, ["long"]);
  const short = namesOf(locale, ["short"]).filter((name) => !long.includes(name));
  return { long, short: short.length > 0 ? short : long };
}

/** Alone and after a day number: many languages decline the name there. */
function namesOf(locale: string, widths: readonly ("long" | "short")[]): string[] {
  const names = new Set<string>();
  for (const month of widths) {
    for (const options of [{ month }, { month, day: "numeric" as const }]) {
      const format = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(Date.UTC(2024, index, 1));
        names.add(plainName(parts.find(({ type }) => type === "month")?.value ?? ""));
      }
    }
  }
  return [...names].filter((name) => /^\p{L}{3,}$/u.test(name)).sort((a, b) => b.length - a.length);
}

function plainName(name: string): string {
  return name.replace(/\.$/, "").toLowerCase();
}
