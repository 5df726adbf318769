import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");

/** The table of words with its query. */
export const wordsPanel = {
  table: "Words",
  query: "Query over words",
  placeholder: "conf<0.6 lang:en total",
  help: "How to write a query",
  helpText: "Terms all hold; OR takes either side; a leading minus turns a term round; commas list alternatives.",
  nothing: "No word passes the query.",
  /** `found` is undefined while there is no query. */
  count: (found: number | undefined, all: number) =>
    found === undefined ? words(all) : `${formatNumber("en", found)} of ${words(all)}`,
  saved: {
    title: "Saved queries",
    none: "None yet. Write a query and give it a name.",
    name: "Name for this query",
    save: "Save",
    remove: (name: string) => `Remove the query “${name}”`,
  },
  columns: {
    text: { short: "Word", name: "Word" },
    status: { short: "✓", name: "Status" },
    confidence: { short: "Conf.", name: "Confidence" },
    language: { short: "Lang.", name: "Language" },
    height: { short: "px", name: "Height in pixels" },
    place: { short: "Place", name: "Block and line" },
  },
  sortBy: (column: string) => `Sort: ${column}`,
  examples: {
    total: "words that contain it",
    unsure: "confidence below 0.6",
    none: "no confidence in the answer",
    language: "one of these languages",
    digits: "a pattern: some digit",
    notDate: "no part of a date",
    corrected: "corrected by a person",
    small: "low letters in the first block",
    either: "one or the other",
  },
  queryErrors: {
    "unclosed-quote": () => "a closing quote is missing",
    "unknown-field": (field: string) =>
      `there is no field ${field}; there are text, conf, lang, entity, status, block, line, width and height`,
    "unknown-status": (status: string) =>
      `there is no status ${status}; there are unreviewed, accepted, corrected and rejected`,
    "wrong-operator": (operator: string) => `${operator} does not go with this field`,
    "missing-value": () => "a value is missing",
    "not-a-number": (text: string) => `${text} is not a number`,
    "bad-pattern": (text: string) => `${text} is not a regular expression`,
    "slow-pattern": (text: string) => `${text} takes too long on these words; simplify what it repeats`,
  },
};

/** Finding text over words and lines. */
export const findBar = {
  title: "Find in the text",
  isCaseSensitive: "Match case",
  isWholeWord: "Whole words",
  isPattern: "Regular expression",
  next: "Next match",
  previous: "Previous match",
  close: "Close",
  none: "no match",
  broken: "no valid pattern",
  slow: "takes too long; simplify the pattern",
  count: counted("match", "matches"),
  place: (number: number, count: number) => `${formatNumber("en", number)} of ${formatNumber("en", count)}`,
  elsewhere: (matches: number) => `+${formatNumber("en", matches)} elsewhere`,
  elsewhereTitle: (matches: number, images: number) =>
    `${counted("match", "matches")(matches)} in ${counted("other image", "other images")(images)}`,
};

const FORMATS = { text: "text", tsv: "TSV", json: "JSON" };

/** Copying words. */
export const copying = {
  menu: "Copy words",
  scopes: {
    selection: (count: number) => `Selection: ${words(count)}`,
    query: (count: number) => `Query: ${words(count)}`,
    page: (count: number) => `Everything: ${words(count)}`,
  },
  formats: { text: "As text", tsv: "As TSV, for spreadsheets", json: "As JSON" },
  done: (count: number, format: keyof typeof FORMATS) => `Copied ${words(count)} as ${FORMATS[format]}`,
};
