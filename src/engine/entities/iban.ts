import { countrySpecs, isValidIBAN } from "ibantools";
import type { EntityCandidate, EntityFinder } from "./entity-candidate.ts";
import { gatherCode } from "./number-walk.ts";

const BEGINNING = /(?<![\p{L}\p{N}])(?<country>[A-Z]{2})(?<gap> ?)\d{2}/gu;
/** Groups of four; a long one may go on in the next line of running text. */
const SEPARATORS = " \n";

export const findIbans: EntityFinder = ({ text }) =>
  [...text.matchAll(BEGINNING)].flatMap((match) => {
    const found = ibanAt(text, match.index, match.groups?.["country"] ?? "");
    // `DE 10 ...` is often something else; only an unbroken `DE10` that fails is surely meant as one.
    return found === undefined || (found.name === undefined && match.groups?.["gap"] !== "") ? [] : found;
  });

/** The length of an IBAN is fixed by its country (ISO 13616 registry). */
function ibanAt(text: string, start: number, country: string): EntityCandidate | undefined {
  const spec = Object.hasOwn(countrySpecs, country) ? countrySpecs[country] : undefined;
  const length = spec?.chars ?? 0;
  const gathered = length === 0 ? undefined : gatherCode(text, { start, length, separators: SEPARATORS });
  if (gathered === undefined) return undefined;
  const { end, code } = gathered;
  return isValidIBAN(code) ? { name: "iban", start, end } : { start, end };
}
