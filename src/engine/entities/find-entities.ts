import type { TextBlock, TextWord } from "../text/read-text.ts";
import { findAmounts } from "./amount.ts";
import { findCardNumbers } from "./card-number.ts";
import type { EntityCandidate, EntityFinder } from "./entity-candidate.ts";
import { findIbans } from "./iban.ts";
import { findInvoiceNumbers } from "./invoice-number.ts";
import { findMachineReadableZones } from "./machine-readable-zone.ts";
import { findNumericDates } from "./numeric-date.ts";
import { pageText, withoutWords, wordsIn } from "./page-text.ts";
import type { PageText } from "./page-text.ts";
import { findPhones } from "./phone-number.ts";
import { printedText } from "./printed-text.ts";
import { findTaxNumbers } from "./tax-number.ts";
import { findTimes } from "./time-of-day.ts";
import { findVehicleNumbers } from "./vehicle-number.ts";
import { findEmails, findUrls } from "./web-address.ts";
import { findWordedDates } from "./worded-date.ts";

/** Something of a known kind that stands on the page. */
export interface FoundEntity {
  readonly name: string;
  /** As printed; spaces are single, and none where such a thing has none. Nothing is rewritten. */
  readonly text: string;
  /** All words it is printed with; none for a part of another entity, whose words have that one. */
  readonly words: readonly TextWord[];
}

/** What is proven by check digits or unmistakable comes first: a word belongs to one entity only. */
const FINDERS: readonly EntityFinder[] = [
  findMachineReadableZones,
  findEmails,
  findUrls,
  findIbans,
  findCardNumbers,
  findTaxNumbers,
  findVehicleNumbers,
  findInvoiceNumbers,
  findWordedDates,
  findNumericDates,
  findTimes,
  findAmounts,
  findPhones,
];

interface Placed {
  readonly firstWord: number;
  readonly found: readonly FoundEntity[];
}

/** All entities of a page in the order of their words. Never throws, whatever the text. */
export function findEntities(blocks: readonly TextBlock[]): FoundEntity[] {
  const page = pageText(blocks);
  const taken = new Set<number>();
  const placed = FINDERS.flatMap((find) => placeAll(page, find(withoutWords(page, taken)), taken));
  return placed.sort((a, b) => a.firstWord - b.firstWord).flatMap(({ found }) => found);
}

function placeAll(page: PageText, candidates: readonly EntityCandidate[], taken: Set<number>): Placed[] {
  return candidates.flatMap((candidate) => {
    const numbers = wordsIn(page, candidate);
    const [firstWord] = numbers;
    if (firstWord === undefined || numbers.some((number) => taken.has(number))) return [];
    for (const number of numbers) taken.add(number);
    const found = entitiesOf(page, candidate, numbers);
    return found.length === 0 ? [] : { firstWord, found };
  });
}

function entitiesOf(page: PageText, candidate: EntityCandidate, numbers: readonly number[]): FoundEntity[] {
  const { name, fields = [] } = candidate;
  if (name === undefined) return [];
  const words = numbers.flatMap((number) => page.words[number] ?? []);
  const text = printedText(name, page.printed.slice(candidate.start, candidate.end));
  return [{ name, text, words }, ...fields.map((field) => ({ ...field, words: [] }))];
}
