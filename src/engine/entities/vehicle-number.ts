import type { EntityCandidate, EntityFinder } from "./entity-candidate.ts";
import { gatherCode } from "./number-walk.ts";

const LENGTH = 17;
const UNBROKEN = /(?<![\p{L}\p{N}])(?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}])/gu;
const LABEL =
  /(?<![\p{L}\p{N}])(?:VIN|FIN|Fahrgestell(?:nummer|-?Nr\.?)|Fahrzeug-Ident\p{L}*(?:-?Nr\.?)?|N° de châssis|Bastidor|Telaio)(?: ?(?:no|nr|number|№)\.?)?[ :.\t\n\f]{1,3}(?=[A-HJ-NPR-Z0-9])/giu;

/** Makers of Europe (first letter S to Z) use the check digit's place for something else. */
const WITHOUT_CHECK_DIGIT = /^[S-Z]/;

export const findVehicleNumbers: EntityFinder = ({ text }) => {
  const labelled = [...text.matchAll(LABEL)].flatMap((match) => labelledAt(text, match.index + match[0].length));
  const unbroken = [...text.matchAll(UNBROKEN)]
    .filter(([code]) => hasCheckDigit(code))
    .map(({ index }) => ({ start: index, end: index + LENGTH, name: "vin" as const }));
  return [...labelled, ...unbroken];
};

function labelledAt(text: string, start: number): EntityCandidate[] {
  const gathered = gatherCode(text, { start, length: LENGTH, separators: " " });
  if (gathered === undefined || !/^[A-HJ-NPR-Z0-9]*$/.test(gathered.code) || !/\d/.test(gathered.code)) return [];
  const { end, code } = gathered;
  return hasCheckDigit(code) || WITHOUT_CHECK_DIGIT.test(code) ? [{ name: "vin", start, end }] : [{ start, end }];
}

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTER_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const CHECK_PLACE = 8;

/** ISO 3779 as the United States and China require it (49 CFR 565.15): place nine is a check digit. */
function hasCheckDigit(code: string): boolean {
  const sum = [...code].reduce((total, sign, place) => total + valueOf(sign) * (WEIGHTS[place] ?? 0), 0);
  const digit = sum % 11;
  return code.charAt(CHECK_PLACE) === (digit === 10 ? "X" : String(digit));
}

/** Letters count 1 to 9 along the alphabet in rows of ten, as in EBCDIC, from which the places without a letter come. */
function valueOf(sign: string): number {
  return LETTER_VALUES.indexOf(sign) % 10;
}
