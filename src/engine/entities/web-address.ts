import type { EntityFinder } from "./entity-candidate.ts";
import { spansOf } from "./entity-candidate.ts";
import type { TextSpan } from "./page-text.ts";

const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
/** Endings that are no words: a space that was read before one is none. */
const SURE_ENDING = "com|org|net|edu|gov|info|eu|ru|example|test|invalid";
const HOST = String.raw`(?:(?:${LABEL}\.){0,5}${LABEL}(?: \.|\. )(?:${SURE_ENDING})|(?:${LABEL}\.){1,6}\p{L}{2,24})(?![\p{L}\p{N}-])`;
const LOCAL = String.raw`[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}`;
/** A name in parts, or one after the word for such addresses, is one even where a space was read behind it. */
const SPACED_LOCAL = String.raw`(?:\p{L}[\p{L}\p{N}-]*[._]\p{L}[\p{L}\p{N}._-]*|(?<=mail ?: ?)${LOCAL}) `;
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])(?<!\p{L} [._] ?)(?:${LOCAL}|${SPACED_LOCAL})@ ?${HOST}`,
  "gu",
);
const WITH_SCHEME = /(?<![\p{L}\p{N}])(?:https?|ftp): ?\/ ?\/ ?[\p{L}\p{N}][^\s\uFFFC<>"«»„“”]*/giu;
const WITH_WWW = new RegExp(
  String.raw`(?<![\p{L}\p{N}._@/-])www(?:\.| \.|\. )${HOST}(?:[:/?#][^\s\uFFFC<>"«»„“”]*)?`,
  "giu",
);

/**
 * Endings of hosts printed without `www.`: general ones, those of countries that are no ending of a file's name, and
 * those kept for examples (RFC 2606).
 */
const ENDINGS =
  "com|org|net|edu|gov|info|biz|shop|online|app|dev|io|eu|de|at|ch|fr|es|it|pt|nl|be|lu|dk|se|no|fi|pl|cz|sk|hu|ro|bg|gr|hr|si|ee|lt|lv|ie|uk|ru|su|рф|ua|by|kz|tr|us|ca|mx|br|ar|au|nz|jp|cn|kr|in|il|za|example|test|invalid";
const BARE_HOST = new RegExp(
  String.raw`(?<![\p{L}\p{N}._@/:-])(?:[a-z0-9а-я][a-z0-9а-я-]{0,61}[a-z0-9а-я]\.){1,4}(?:${ENDINGS})(?![\p{L}\p{N}@-])(?!\.[\p{L}\p{N}])(?:/[^\s\uFFFC<>"«»„“”]*)?`,
  "gu",
);

export const findEmails: EntityFinder = ({ text }) =>
  spansOf(EMAIL, text).map((span) => ({ ...span, name: "email" as const }));

export const findUrls: EntityFinder = ({ text }) =>
  [WITH_SCHEME, WITH_WWW, BARE_HOST]
    .flatMap((pattern) => spansOf(pattern, text))
    .map((span) => ({ ...withoutTrailingSigns(text, span), name: "url" as const }))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));

/** The full stop of a sentence and a bracket opened before the address do not belong to it. */
function withoutTrailingSigns(text: string, { start, end }: TextSpan): TextSpan {
  let last = end;
  while (last > start) {
    const sign = text.charAt(last - 1);
    const isUnopened = sign === ")" && countOf(text.slice(start, last), ")") > countOf(text.slice(start, last), "(");
    if (!isUnopened && !/[.,;:!?'’\]}|·]/.test(sign)) break;
    last -= 1;
  }
  return { start, end: last };
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
