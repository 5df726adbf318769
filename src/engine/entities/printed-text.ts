import type { EntityName } from "./entity-candidate.ts";

/** Kinds that are never printed with a space inside: one that was read there is none. */
const UNBROKEN: readonly EntityName[] = ["email", "url", "vin"];
/** Scripts without spaces between words. */
const AROUND_IDEOGRAPH = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) | (?=[\p{Script=Han}年月日])/gu;

/** An entity as it is printed: signs and digits as read, runs of spaces and line breaks as one space. */
export function printedText(name: EntityName, read: string): string {
  if (UNBROKEN.includes(name)) return read.replace(/\s+/g, "");
  if (name === "mrz") return zoneText(read);
  const spaced = read.replace(/\s+/g, " ");
  if (name === "amount") return spaced.replace(/ (?=[.,]\d)/g, "").trim();
  return spaced.replace(AROUND_IDEOGRAPH, "").trim();
}

/** The lines of a zone stay lines. */
function zoneText(read: string): string {
  return read
    .split(/[\n\f]/)
    .map((line) => line.replace(/[ \t]/g, ""))
    .join("\n");
}
