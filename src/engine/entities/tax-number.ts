import { stdnum } from "stdnum";
import type { EntityCandidate, EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER, NOT_BEFORE_LETTER } from "./entity-candidate.ts";
import { gatherChecked } from "./number-walk.ts";

/** Says whether the check digits hold; gets the number without spaces and country prefix. */
type TaxCheck = (code: string) => boolean;

function checkOf(country: string, scheme: string): TaxCheck {
  return (code) => stdnum[country]?.[scheme]?.validate(code).isValid === true;
}

/** VAT numbers by the prefix printed before them. */
const VAT_CHECKS: Readonly<Record<string, TaxCheck>> = {
  AT: checkOf("AT", "uid"),
  BE: checkOf("BE", "vat"),
  BG: checkOf("BG", "vat"),
  CHE: checkOf("CH", "uid"),
  CY: checkOf("CY", "vat"),
  CZ: checkOf("CZ", "dic"),
  DE: checkOf("DE", "vat"),
  DK: checkOf("DK", "cvr"),
  EE: checkOf("EE", "kmkr"),
  EL: checkOf("GR", "vat"),
  ES: checkOf("ES", "nif"),
  FI: checkOf("FI", "alv"),
  FR: checkOf("FR", "tva"),
  GB: checkOf("GB", "vat"),
  HR: checkOf("HR", "oib"),
  HU: checkOf("HU", "anum"),
  IE: checkOf("IE", "vat"),
  IT: checkOf("IT", "iva"),
  LT: checkOf("LT", "pvm"),
  LU: checkOf("LU", "tva"),
  LV: checkOf("LV", "pvn"),
  MT: checkOf("MT", "vat"),
  NL: checkOf("NL", "btw"),
  NO: checkOf("NO", "orgnr"),
  PL: checkOf("PL", "nip"),
  PT: checkOf("PT", "nif"),
  RO: checkOf("RO", "cif"),
  SE: checkOf("SE", "vat"),
  SI: checkOf("SI", "ddv"),
  SK: checkOf("SK", "dph"),
};

const PREFIX = Object.keys(VAT_CHECKS).join("|");
const UNBROKEN_VAT = new RegExp(
  String.raw`${NOT_AFTER_LETTER}(?<prefix>${PREFIX})-?(?<body>[A-Z]{0,2}\d[A-Z0-9]{6,11}|\d{3}\.\d{3}\.\d{3})(?: ?(?:MWST|TVA|IVA|MVA))?${NOT_BEFORE_LETTER}`,
  "gu",
);

/** What is printed before a number that has no prefix, and the numbers it may be. */
interface TaxLabel {
  readonly label: string;
  readonly lengths: readonly number[];
  readonly checks: readonly TaxCheck[];
}

const TAX_LABELS: readonly TaxLabel[] = [
  // Latin letters that look the same are what a page in two scripts is often read with.
  {
    label: String.raw`[ИU][НH]{2}(?: ?/ ?КПП)?`,
    lengths: [12, 10],
    checks: [checkOf("RU", "inn")],
  },
  { label: "SIRET", lengths: [14], checks: [checkOf("FR", "siret")] },
  { label: String.raw`SIREN|R\.?C\.?S\.? \p{Lu}\p{L}+`, lengths: [9], checks: [checkOf("FR", "siren")] },
  { label: String.raw`(?:P\. ?|Partita )I\.?V\.?A\.?`, lengths: [11], checks: [checkOf("IT", "iva")] },
  {
    label: String.raw`Cod(?:ice|\.) ?Fisc(?:ale|\.)|C\. ?F\.`,
    lengths: [16, 11],
    checks: [checkOf("IT", "codicefiscale"), checkOf("IT", "iva")],
  },
  {
    label: String.raw`[CND]\.?I\.?[FE]\.?|DNI|NIPC|Contribuinte`,
    lengths: [9],
    checks: [checkOf("ES", "nif"), checkOf("ES", "cif"), checkOf("ES", "nie"), checkOf("PT", "nif")],
  },
  { label: String.raw`NIP`, lengths: [10], checks: [checkOf("PL", "nip")] },
  {
    label: String.raw`Steuer-?(?:ID|Identifikationsnummer|IdNr\.?)|(?<!USt\.?-? ?)IdNr\.?`,
    lengths: [11],
    checks: [checkOf("DE", "idnr")],
  },
];

/** After these words the prefix may stand apart and the digits in groups. */
const VAT_LABEL = new RegExp(
  String.raw`${NOT_AFTER_LETTER}(?:VAT|USt|UID|MwSt|TVA|IVA|BTW|Moms|ALV|P\.? ?IVA)\p{L}*[-. ]{0,2}(?:(?:ID|Id)?[-. ]{0,2}(?:no|nr|number|nummer|reg|n°|nº|num|identification number|intracommunautaire|intra)?[-. ]{0,2}){1,2}[ :.\t\n\f]{0,3}(?<prefix>${PREFIX})[ .-]?(?=[A-Z0-9])`,
  "dgiu",
);
const VAT_LENGTHS = [12, 11, 10, 9, 8];

const BETWEEN_LABEL_AND_NUMBER = String.raw`(?: ?(?:no|nr|number|n°|nº|№|num)\.?)?[ :.\t\n\f]{0,3}(?=[A-Z]{0,6}\d)`;
const LABELLED = TAX_LABELS.map((each) => ({
  ...each,
  pattern: new RegExp(`${NOT_AFTER_LETTER}(?:${each.label})(?!\\p{L})${BETWEEN_LABEL_AND_NUMBER}`, "gu"),
}));

/** A tax number of the German states has a check digit by state and office, which is not looked at here: never claimed. */
const UNCHECKED =
  /(?<![\p{L}\p{N}])(?:Steuer-?(?:nummer|Nr\.?)|St\.?-? ?Nr\.?)[ :.\t\n\f]{0,3}(?<value>\d[\d/ ]{8,14}\d)(?![\p{L}\p{N}])/dgu;

/** A number that one label has the wrong check digits for may be right for another: what is proven comes first. */
export const findTaxNumbers: EntityFinder = ({ text }) => {
  const found = [
    ...LABELLED.flatMap((label) => labelledNumbers(text, label)),
    ...groupedVatNumbers(text),
    ...unbrokenVatNumbers(text),
    ...uncheckedNumbers(text),
  ];
  return [...found.filter(({ name }) => name !== undefined), ...found.filter(({ name }) => name === undefined)];
};

function labelledNumbers(text: string, { pattern, lengths, checks }: (typeof LABELLED)[number]): EntityCandidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index + match[0].length;
    const accepts = (code: string) => checks.some((check) => check(code));
    const gathered = gatherChecked(text, { start, lengths, separators: " .-" }, accepts);
    if (gathered !== undefined) return { name: "tax_number" as const, start, end: gathered.end };
    return codeAt(text, start);
  });
}

function groupedVatNumbers(text: string): EntityCandidate[] {
  return [...text.matchAll(VAT_LABEL)].flatMap((match) => {
    const [start = 0, afterPrefix = 0] = match.indices?.groups?.["prefix"] ?? [];
    const check = VAT_CHECKS[text.slice(start, afterPrefix)];
    if (check === undefined) return [];
    const first = match.index + match[0].length;
    const gathered = gatherChecked(text, { start: first, lengths: VAT_LENGTHS, separators: " .-" }, check);
    return gathered === undefined ? codeAt(text, start) : { name: "tax_number" as const, start, end: gathered.end };
  });
}

function unbrokenVatNumbers(text: string): EntityCandidate[] {
  return [...text.matchAll(UNBROKEN_VAT)].map((match) => {
    const { prefix = "", body = "" } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const accepts = VAT_CHECKS[prefix]?.(prefix === "CHE" ? `CHE${body}` : body) === true;
    return accepts ? { ...span, name: "tax_number" as const } : span;
  });
}

function uncheckedNumbers(text: string): EntityCandidate[] {
  return [...text.matchAll(UNCHECKED)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.["value"] ?? [];
    return start === undefined || end === undefined ? [] : { start, end };
  });
}

/** The code at a place whose check digits are wrong: it is kept from looser patterns. */
function codeAt(text: string, start: number): EntityCandidate[] {
  const [code = ""] = /^[A-Z0-9]+(?:[ .-]\d+)*/.exec(text.slice(start, start + 24)) ?? [];
  return code === "" ? [] : [{ start, end: start + code.length }];
}
