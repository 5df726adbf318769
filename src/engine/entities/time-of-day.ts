import type { EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER, NOT_BEFORE_LETTER, spansOf } from "./entity-candidate.ts";

const HALF = String.raw`(?: ?[ap]\.?m\.?(?!\p{L}))`;
const HOUR_WORD = String.raw`(?: ?(?:Uhr|Uhr\.|ч\.|hrs?|h)(?!\p{L}))`;
const BOUND = String.raw`${NOT_AFTER_LETTER}(?<![:.,/]|\d-)`;
const SECONDS = String.raw`(?::[0-5]\d(?:[.,]\d{1,3})?)?`;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d${SECONDS}`;
/** A date that runs on with a time (ISO 8601) keeps its word; what follows the hour must not be a longer code. */
const END = String.raw`(?!:)${NOT_BEFORE_LETTER}`;

const PATTERNS = [
  String.raw`${BOUND}${CLOCK}(?: ?[-–—] ?${CLOCK})?(?:${HALF}|${HOUR_WORD})?${END}`,
  String.raw`${BOUND}\d:[0-5]\d${SECONDS}(?:${HALF}|${HOUR_WORD})${END}`,
  // `9:30` alone may be a ratio, a score or a verse: a word or something found before it must say that it is a time.
  String.raw`(?<=(?:^|[^\p{L}])(?:at|from|to|until|till|um|ab|bis|von|à|de|des|dès|a las|las|alle|dalle|ore|às|в|с|до|к|о|з)[ ]|\uFFFC[ ])\d:[0-5]\d${SECONDS}${END}`,
  String.raw`${BOUND}\d:[0-5]\d ?[-–—] ?(?:[01]?\d|2[0-3]):[0-5]\d(?:${HALF}|${HOUR_WORD})?${END}`,
  String.raw`${BOUND}(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)?${HALF}${END}`,
  String.raw`${BOUND}(?:(?:[01]?\d|2[0-3])(?:\.[0-5]\d)? ?[-–—] ?)?(?:[01]?\d|2[0-3])(?:\.[0-5]\d)? ?Uhr(?: [0-5]\d(?![\d.,:]))?${END}`,
  String.raw`${BOUND}(?:[01]?\d|2[0-3]) ?h ?[0-5]\d${END}`,
  String.raw`(?<=(?:^|[^\p{L}])à )(?:[01]?\d|2[0-3]) ?(?:h|heures?)${END}`,
  String.raw`${BOUND}(?:[01]?\d|2[0-3]) ?(?:ч\.?|час(?:ов|а)?) ?[0-5]\d ?мин(?:ут[аы]?|\.)?${END}`,
  // French hours stand alone where they are a span: without the second, `9 h` may be how long something takes.
  String.raw`${BOUND}(?:[01]?\d|2[0-3]) ?h(?= (?:à|a) (?:[01]?\d|2[0-3]) ?h)`,
  String.raw`${BOUND}(?:[01]?\d|2[0-3]) ?h ?[-–—] ?(?:[01]?\d|2[0-3]) ?h${END}`,
  String.raw`(?<=(?:^|[^\p{L}])(?:ore|alle|dalle) )(?:[01]?\d|2[0-3])\.[0-5]\d(?![.,]\d| ?(?:[€$%]|euro|EUR))${END}`,
  // Japanese and Chinese have no space before or after. `3時間` is how long something takes.
  String.raw`(?<!\p{N})(?:午前|午後|上午|下午|早上|晚上|凌晨|中午) ?(?:[01]?\d|2[0-3])(?::[0-5]\d(?!\d)| ?[時时点點](?![間间鐘钟])(?: ?半| ?[0-5]?\d ?分)?)`,
  String.raw`(?<!\p{N})(?:[01]?\d|2[0-3]) ?[時时点點] ?(?:半|[0-5]?\d ?分)(?![間间鐘钟])`,
].map((source) => new RegExp(source, "giu"));

export const findTimes: EntityFinder = ({ text }) =>
  PATTERNS.flatMap((pattern) => spansOf(pattern, text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ ...span, name: "time" as const }));
