import type { EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER, NOT_BEFORE_LETTER, spansOf } from "./entity-candidate.ts";
import { passesLuhn } from "./luhn.ts";

/** As cards show them: four groups of four, or 4-6-5 (American Express) and 4-6-4 (Diners). */
const GROUPED = new RegExp(
  String.raw`${NOT_AFTER_LETTER}(?<value>\d{4}([ -])\d{4}\2\d{4}\2\d{4}(?:\2\d{3})?|\d{4}([ -])\d{6}\3\d{4,5})${NOT_BEFORE_LETTER}(?![ -]\d)`,
  "dgu",
);
/** An unbroken run of digits may be anything; a word before it must say what it is. */
const LABELLED = new RegExp(
  String.raw`(?:card|karte|kreditkarte|carte|tarjeta|carta|cartão|карт[аыуе])\p{L}{0,10}[ ]?(?:(?:no|nr|number|nummer|n°|nº|№|номер)\.?)?[ :.\t\n\f]{1,3}(?<value>\d{13,19})${NOT_BEFORE_LETTER}`,
  "dgiu",
);
/** First digits of the networks (ISO/IEC 7812): Visa, Mastercard, Mir, Maestro, Discover, UnionPay, JCB, Amex, Diners. */
const NETWORK = /^(?:4|5[0-8]|2[2-7]|6|3[0-9])/;

export const findCardNumbers: EntityFinder = ({ text }) =>
  [GROUPED, LABELLED]
    .flatMap((pattern) => spansOf(pattern, text))
    .map((span) => (isCardNumber(text.slice(span.start, span.end)) ? { ...span, name: "card_number" as const } : span));

function isCardNumber(printed: string): boolean {
  const digits = printed.replace(/\D/g, "");
  return NETWORK.test(digits) && passesLuhn(digits);
}
