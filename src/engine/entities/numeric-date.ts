import type { EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER } from "./entity-candidate.ts";

type DateOrder = "day-first" | "month-first";

/** `12.03.2026`, `12. 3. 2026`, `12/03/26`; not part of a longer run of numbers, as versions and addresses are. */
const DAY_AND_MONTH = new RegExp(
  String.raw`${NOT_AFTER_LETTER}(?<![./:-])(?<first>\d{1,2})(?<sign>[./-])(?<gap> ?)(?<second>\d{1,2})\k<sign>\k<gap>(?<year>\d{4}|\d{2})(?!\d)(?![./:-]\d)(?![^\P{L}гр])`,
  "gu",
);
/** ISO 8601, and with the other signs; a time may follow at once. */
const YEAR_FIRST =
  /(?<![\p{L}\p{N}])(?<![./:-])(?<year>\d{4})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)(?![./:-]\d)(?=T\d|[^\p{L}])/gu;
/** With a year of the calendar or of an era, or with none: month and day are named. */
const CJK =
  /(?<![\p{N}])(?:(?:(?<year>\d{4})|(?:令和|平成|昭和|大正|明治|民国|民國) ?(?:\d{1,3}|元)) ?[年년] ?)?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]|(?:[〇零一二三四五六七八九十]{2,4} ?年 ?)?[一二三四五六七八九十]{1,2} ?月 ?[一二三四五六七八九十]{1,3} ?日/gu;

/** Day and month of a German date in this year: a word before them says that they are no section. */
const GERMAN_DAY =
  /(?<=(?:^|[^\p{L}])(?:am|vom|zum|bis|ab|den|dem|seit) )(?<day>\d{1,2})\. ?(?<month>\d{1,2})\.(?! ?\d)/giu;

export const findNumericDates: EntityFinder = ({ text, languages }) => {
  const orders: readonly DateOrder[] = isMonthFirstPossible(languages) ? ["day-first", "month-first"] : ["day-first"];
  return [
    ...[...text.matchAll(DAY_AND_MONTH)].filter(({ groups = {} }) => orders.some((order) => isDate(groups, order))),
    ...[...text.matchAll(YEAR_FIRST)].filter(({ groups = {} }) => isDayOfMonth(groups)),
    ...(languages.includes("de")
      ? [...text.matchAll(GERMAN_DAY)].filter(({ groups = {} }) => isDayOfMonth(groups))
      : []),
    ...[...text.matchAll(CJK)].filter(({ groups = {} }) => groups["day"] === undefined || isDayOfMonth(groups)),
  ].map((match) => ({ name: "date" as const, start: match.index, end: match.index + match[0].length }));
};

/** Of the languages read here only English is printed month first, and that in some countries. */
function isMonthFirstPossible(languages: readonly string[]): boolean {
  return languages.length === 0 || languages.includes("en");
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Two digits of a year say enough only with two-digit day and month, or between slashes: `2.14.10` is a version. */
function isDate({ first = "", second = "", sign, gap, year = "" }: Groups, order: DateOrder): boolean {
  const isShort = year.length === 2;
  if (isShort && (gap !== "" || sign === "-")) return false;
  if (isShort && sign === "." && (first.length < 2 || second.length < 2)) return false;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return isDayOfMonth({ day, month, year: isShort ? `20${year}` : year });
}

/** Without a year, of a leap year. */
function isDayOfMonth({ day, month, year = "2024" }: Groups): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) >= 1000 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
