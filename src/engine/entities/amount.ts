import type { EntityFinder } from "./entity-candidate.ts";
import { spansOf } from "./entity-candidate.ts";

/** Two digits at most; `12.–` as the Swiss print it; `55 .96` as a wide sign may be read. */
const DECIMALS = String.raw`(?:[.,](?:\d{1,2}(?!\d)|[-–—]{1,2})| [.,]\d{2}(?!\d))?`;
/** Groups as in India (`5,00,000`), groups of three with any of the signs that separate them, or plain digits. */
const NUMBER = String.raw`(?:\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)${DECIMALS}|\d{1,3}(?:[ .,'’]\d{3}){1,4}(?!\d)${DECIMALS}|\d+${DECIMALS})`;
const SIGNED = String.raw`(?<![\p{L}\p{N}])(?<!\d[.,:/'’-])(?:(?<![^\s(])[-–+])?${NUMBER}(?: ?[-–—] ?${NUMBER})?`;
const SCALE = String.raw`(?: ?(?:million(?:en|s)?|billion(?:s)?|Mio\.?|Mrd\.?|Milliarden?|milliards?|mill(?:ón|ones)|milion[ie]|тыс\.?|млн\.?|млрд\.?|bn|[kKmM])(?![\p{L}\p{N}]))?`;

const SIGNS = String.raw`(?:(?:US|C|A|NZ|HK|R|S)?\$|[€£¥￥￡₽₴₹₩₺₪₫₱₦₸₾฿₼])`;
/** Codes of ISO 4217 that are no words of a language here. */
const CODES =
  "EUR|USD|GBP|CHF|JPY|CNY|RUB|RUR|UAH|PLN|CZK|SEK|NOK|DKK|HUF|RON|BGN|KZT|BYN|AED|SAR|QAR|EGP|AUD|CAD|NZD|SGD|HKD|KRW|INR|BRL|MXN|ARS|CLP|COP|ILS|ZAR|THB|VND|IDR|MYR|PHP|GEL|AMD|AZN|UZS|TWD";
const WORDS =
  "[Ee]uros?|[Dd]ollars?|dólares|pounds?(?! of )|reais|francs?|Franken|pesos?|yens?|zł|Kč|рубл(?:ей|я|ь)|доллар(?:ов|а)?|евро|гривен(?:ь)?|гривн[яі]|тенге|円|元|圆|원";
const ABBREVIATIONS = "Fr|руб|р|Р|долл|грн|тг";
const MINOR = String.raw`(?: \d{1,2} ?(?:коп(?:\.|еек|ейки|ейка)?|cents?|Cent|céntimos|centimes))?`;

/** `€ 20` after a number, as in `10 € 20 €`, is not one: the sign belongs to the number before it. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<![^\s(])[-–](?=${SIGNS}))?(?:${SIGNS}(?=-?\d)|(?<!\d )(?:${SIGNS} |(?:${CODES})(?:[ \t]|(?=\d+[.,]\d))|[Ee]uro ))-?${NUMBER}(?: ?[-–—] ?${SIGNS}?${NUMBER})?(?!\p{N}|[.,'’:/-]\d|\)[ \t]?\d|[^\P{L}kKmM])${SCALE}`,
  "gu",
);
/** A sign that touches the number after it belongs to that one. */
const AFTER_SIGN = new RegExp(String.raw`${SIGNED}${SCALE} ?${SIGNS}(?![\p{L}\p{N}])`, "gu");
const AFTER_WORD = new RegExp(
  String.raw`${SIGNED}(?:[万億亿千]|${SCALE}) ?(?:(?:${CODES})|(?:${WORDS})|(?:${ABBREVIATIONS})\.?)(?![\p{L}\p{N}])${MINOR}`,
  "gu",
);

export const findAmounts: EntityFinder = ({ text }) =>
  [BEFORE, AFTER_SIGN, AFTER_WORD]
    .flatMap((pattern) => spansOf(pattern, text))
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, name: "amount" as const }));
