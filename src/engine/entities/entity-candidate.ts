import type { PageText, TextSpan } from "./page-text.ts";

/** Names of the entities tied to words. */
export type EntityName =
  | "date"
  | "time"
  | "amount"
  | "phone"
  | "email"
  | "url"
  | "iban"
  | "card_number"
  | "tax_number"
  | "vin"
  | "mrz"
  | "invoice_number";

/** Something that a pattern found. Words of what has no name are kept from looser patterns: a wrong IBAN is no phone. */
export interface EntityCandidate extends TextSpan {
  readonly name?: EntityName;
  /** What it says in parts: entities that share the words of this one and so have none of their own. */
  readonly fields?: readonly EntityField[];
}

export interface EntityField {
  readonly name: string;
  readonly text: string;
}

/** Looks for one kind in the words that are left. */
export type EntityFinder = (page: PageText) => readonly EntityCandidate[];

/** A letter or digit just before or after would make it a part of something else. */
export const NOT_AFTER_LETTER = String.raw`(?<![\p{L}\p{N}])`;
export const NOT_BEFORE_LETTER = String.raw`(?![\p{L}\p{N}])`;

/** All matches of a global pattern; group `value`, where there is one, is the entity and the rest its surroundings. */
export function spansOf(pattern: RegExp, text: string): TextSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.["value"] ?? [match.index, match.index + match[0].length];
    return { start, end };
  });
}
