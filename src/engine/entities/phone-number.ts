import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { CountryCode, PhoneNumber } from "libphonenumber-js/max";
import type { EntityCandidate, EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER } from "./entity-candidate.ts";

/** Whose numbers are printed without a country code on a page in this language. */
const COUNTRIES: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ["US", "GB"],
  de: ["DE", "AT", "CH"],
  fr: ["FR", "BE", "CH"],
  es: ["ES", "MX"],
  it: ["IT", "CH"],
  pt: ["PT", "BR"],
  nl: ["NL", "BE"],
  pl: ["PL"],
  ru: ["RU", "KZ"],
  uk: ["UA"],
  ja: ["JP"],
  zh: ["CN"],
  ko: ["KR"],
};

const BODY = String.raw`[\d ().\/–-]`;
const INTERNATIONAL = new RegExp(String.raw`${NOT_AFTER_LETTER}(?<value>\+ ?\(?\d${BODY}{5,22}\d)(?!\p{L})`, "dgu");
/** Chinese and Japanese have no space before a word. */
const CJK_LABEL = "(?:電話|电话|手机|手機|携帯|传真|傳真)(?:番号|号码|號碼)?";
const LABELLED = new RegExp(
  String.raw`(?:${CJK_LABEL}|${NOT_AFTER_LETTER}(?:tel(?:ephone|efon|efax|efono|efone)?|phone|ph|mobile|mob|mobil|handy|cell(?:ulare)?|fax|fon|tél(?:éphone|écopie)?|teléfono|móvil|telemóvel|тел(?:ефон)?|моб|факс|전화))(?:[ .]{0,2}(?:no|number|nr|nummer|n°|nº|№|num))?[ .:/\t\n\f]{0,3}(?<value>[+(]?\d${BODY}{4,22}\d)(?![\p{L}\p{N}])`,
  "dgiu",
);
/**
 * What is laid out as phone numbers are in the countries above: a trunk prefix or an area code in brackets, the
 * American 3-3-4 with or without its 1, and the pairs of French and Spanish numbers.
 */
const NATIONAL = new RegExp(
  String.raw`${NOT_AFTER_LETTER}(?<![.,:/+-])(?<value>\(0?\d{2,5}\)[ /-]?\d[\d -]{3,11}\d|8[ -]?\(\d{3,5}\)[ -]?\d[\d -]{3,10}\d|8[ -]\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{2}|0\d{1,5}[ /–-]{1,3}\d[\d /–-]{2,13}\d|0\d(?:[ .]\d{2}){4}|(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4}|1[- ]?\(\d{3}\)[ -]?\d{3}[- ]\d{4}|[6-9]\d{2} \d{2} \d{2} \d{2})(?![\p{L}\p{N}]|[.,:/-]\d)`,
  "dgu",
);
/** Digits a number printed beside the word "phone" has, where no plan knows it. */
const LOCAL_DIGITS = { least: 6, most: 15 };

type Accepts = (printed: string) => boolean;

export const findPhones: EntityFinder = ({ text, languages }) => {
  const isValid: Accepts = (printed) => phoneOf(printed, languages)?.isValid() === true;
  const isPossible: Accepts = (printed) => phoneOf(printed, languages)?.isPossible() === true;
  const labelled = candidates(text, LABELLED, [isValid, isPossible, isLocal]);
  return [
    ...labelled,
    ...candidates(text, INTERNATIONAL, [isValid, isPossible]),
    ...candidates(text, NATIONAL, [isValid]),
  ];
};

/** The longest beginning that the strictest check accepts: other numbers may follow in the same line. */
function candidates(text: string, pattern: RegExp, checks: readonly Accepts[]): EntityCandidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.["value"] ?? [0, 0];
    const beginnings = beginningsOf(text.slice(start, end));
    for (const accepts of checks) {
      const found = beginnings.find(accepts);
      if (found !== undefined) return { name: "phone" as const, start, end: start + found.length };
    }
    return [];
  });
}

/** The whole, then without its last group, and so on. */
function beginningsOf(printed: string): string[] {
  const beginnings = [printed];
  for (const cut of [...printed.matchAll(/[ /–-]+/g)].reverse()) beginnings.push(printed.slice(0, cut.index));
  return beginnings.filter((each) => isBalanced(each));
}

function isBalanced(printed: string): boolean {
  return printed.split("(").length === printed.split(")").length;
}

function phoneOf(printed: string, languages: readonly string[]): PhoneNumber | undefined {
  if (printed.startsWith("+")) return parsePhoneNumberFromString(printed);
  const countries = languages.flatMap((language) => COUNTRIES[language] ?? []);
  const phones = countries.flatMap((country) => parsePhoneNumberFromString(printed, country) ?? []);
  return phones.find((phone) => phone.isValid()) ?? phones.find((phone) => phone.isPossible());
}

function isLocal(printed: string): boolean {
  const { length } = printed.replace(/\D/g, "");
  return length >= LOCAL_DIGITS.least && length <= LOCAL_DIGITS.most;
}
