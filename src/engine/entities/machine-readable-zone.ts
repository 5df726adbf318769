import { parse } from "mrz";
import type { Details } from "mrz";
import type { EntityCandidate, EntityField, EntityFinder } from "./entity-candidate.ts";
import type { TextSpan } from "./page-text.ts";

/** Lines and their length by ICAO Doc 9303 parts 4 to 6: passports, large and small identity cards. */
const FORMATS = [
  { lines: 2, length: 44, nameLine: 0 },
  { lines: 2, length: 36, nameLine: 0 },
  { lines: 3, length: 30, nameLine: 2 },
] as const;

type Format = (typeof FORMATS)[number];

/** Runs of fillers are read with one sign too many or too few; more than this is another kind of line. */
const MOST_MISCOUNTED = 6;

/** Our names of the fields, in the words of the document templates. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  documentCode: "mrz_type",
  issuingState: "mrz_issuing_country",
  lastName: "mrz_surname",
  firstName: "mrz_name",
  documentNumber: "mrz_number",
  nationality: "mrz_citizenship",
  birthDate: "mrz_birth_date",
  sex: "mrz_gender",
  expirationDate: "mrz_expiration_date",
  personalNumber: "mrz_personal_number",
};

interface ZoneLine extends TextSpan {
  readonly text: string;
}

export const findMachineReadableZones: EntityFinder = ({ text }) => {
  const lines = linesOf(text);
  const found: EntityCandidate[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const zone = zoneAt(lines, index);
    if (zone === undefined) continue;
    found.push(zone.candidate);
    index += zone.lines - 1;
  }
  return found;
};

function zoneAt(lines: readonly ZoneLine[], index: number) {
  for (const format of FORMATS) {
    const part = lines.slice(index, index + format.lines);
    const fields = part.length === format.lines ? fieldsOf(part, format) : undefined;
    const [first] = part;
    const last = part.at(-1);
    if (fields === undefined || first === undefined || last === undefined) continue;
    const candidate = { name: "mrz" as const, start: first.start, end: last.end, fields };
    return { candidate, lines: format.lines };
  }
  return undefined;
}

/** Undefined unless every check digit of the zone holds. */
function fieldsOf(lines: readonly ZoneLine[], format: Format): EntityField[] | undefined {
  const fitted = lines.map((line, index) => lineOfLength(line.text, index === format.nameLine, format.length));
  if (!fitted.every((line) => line !== undefined)) return undefined;
  const { details } = parse(fitted);
  const checks = details.filter(({ field }) => field?.endsWith("CheckDigit") === true);
  const isProven = checks.length > 2 && checks.every(({ valid }) => valid);
  return isProven ? details.flatMap((detail) => fieldOf(detail, fitted)) : undefined;
}

function fieldOf({ field, valid, value, line, start, end }: Details, lines: readonly string[]): EntityField[] {
  const name = field === null ? undefined : FIELD_NAMES[field];
  if (name === undefined || !valid || value === null || value === "") return [];
  // The library says `female` where the zone says `F`.
  return [{ name, text: field === "sex" ? (lines[line]?.slice(start, end) ?? value) : value }];
}

/** Brings a line to its length: names are filled up at the end, other lines where their longest run of fillers is. */
function lineOfLength(line: string, isNameLine: boolean, length: number): string | undefined {
  const missing = length - line.length;
  if (Math.abs(missing) > MOST_MISCOUNTED) return undefined;
  if (missing === 0) return line;
  if (isNameLine) return line.replace(/<*$/, "").padEnd(length, "<").slice(0, length);
  const run = [...line.matchAll(/<+/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (run === undefined || run[0].length + missing < 1) return undefined;
  const end = run.index + run[0].length;
  return line.slice(0, run.index) + "<".repeat(run[0].length + missing) + line.slice(end);
}

const LEAST_LENGTH = 24;

/** Lines of the page without their spaces, those that hold nothing but the signs of such zones. */
function linesOf(text: string): ZoneLine[] {
  const lines: ZoneLine[] = [];
  for (const { 0: printed, index } of text.matchAll(/[^\n\f]+/g)) {
    const code = printed.replace(/[ \t]/g, "").replace(/[«≪]/g, "<<").replace(/‹/g, "<");
    const isZone = code.length >= LEAST_LENGTH && /^[A-Z0-9<]+$/.test(code) && /<|\d{6}/.test(code);
    lines.push({ text: isZone ? code : "", start: index, end: index + printed.length });
  }
  return lines;
}
