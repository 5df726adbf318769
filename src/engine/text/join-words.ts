import type { ReadBox, ReadLine, ReadSymbol, ReadWord } from "../tesseract/recognized-text.ts";

/**
 * Tesseract cuts scripts without spaces into words of its own, and Korean often into syllables. Words of such a script
 * are one when no visible gap parts them.
 */
export function joinedWords(line: ReadLine): ReadLine {
  const words: ReadWord[] = [];
  for (const word of line.words) {
    const before = words.at(-1);
    if (before !== undefined && belongTogether(before, word, line)) words[words.length - 1] = joined(before, word);
    else words.push(word);
  }
  const signed = words.map(withFullWidthSigns);
  return { ...line, words: isArabic(line) ? signed.map(withArabicSign) : signed };
}

const HANGUL = /\p{Script=Hangul}/u;
const IDEOGRAPH = /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const SIGN = /^[\p{P}\p{N}]+$/u;
/** Gaps narrower than this share of the line's height are none: Korean has real spaces, the others have not. */
const HANGUL_GAP = 0.22;
const IDEOGRAPH_GAP = 0.6;
/** The recogniser often ends a character's box too early: one that starts this soon after the last one follows it all the same. */
const IDEOGRAPH_PITCH = 1.3;
/** Their signs fill half of their square at most. */
const FULL_WIDTH_SIGN = /[\u3001-\u3011\uff01-\uff1f]/u;
const SIGN_GAP = 1.1;

function belongTogether(before: ReadWord, word: ReadWord, line: ReadLine): boolean {
  const height = line.box[3] - line.box[1];
  const gap = Math.max(word.box[0] - before.box[2], before.box[0] - word.box[2]);
  const end = [...before.text].at(-1) ?? "";
  const start = [...word.text][0] ?? "";
  if (touches(HANGUL, end, start)) return gap < HANGUL_GAP * height;
  const limit = FULL_WIDTH_SIGN.test(end) || FULL_WIDTH_SIGN.test(start) ? SIGN_GAP : IDEOGRAPH_GAP;
  const pitch = word.box[0] - (before.symbols.at(-1) ?? before).box[0];
  return touches(IDEOGRAPH, end, start) && (gap < limit * height || Math.abs(pitch) < IDEOGRAPH_PITCH * height);
}

/** One side is of the script, the other as well, or a sign or number that stands with it. */
function touches(script: RegExp, end: string, start: string): boolean {
  if (script.test(end)) return script.test(start) || SIGN.test(start);
  return script.test(start) && SIGN.test(end);
}

function joined(a: ReadWord, b: ReadWord): ReadWord {
  const [long, short] = a.text.length >= b.text.length ? [a, b] : [b, a];
  const weight = a.text.length + b.text.length;
  const confidence = (a.confidence * a.text.length + b.confidence * b.text.length) / weight;
  return {
    text: a.text + b.text,
    box: unionOf(a.box, b.box),
    confidence: Math.round(confidence * 10_000) / 10_000,
    language: long.language === "" ? short.language : long.language,
    symbols: [...a.symbols, ...b.symbols],
  };
}

function unionOf(a: ReadBox, b: ReadBox): ReadBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };

/** Between ideographs stand full-width signs; the recogniser writes them as their narrow kin now and then. */
function withFullWidthSigns(word: ReadWord): ReadWord {
  const changed = word.symbols.map((symbol, index): ReadSymbol => {
    const full = FULL_WIDTH[symbol.text];
    const isBetween = [word.symbols[index - 1], word.symbols[index + 1]].some((other) => isIdeograph(other));
    return full !== undefined && isBetween ? { ...symbol, text: full } : symbol;
  });
  const isChanged = changed.some((symbol, index) => symbol !== word.symbols[index]);
  return isChanged ? { ...word, symbols: changed, text: changed.map(({ text }) => text).join("") } : word;
}

const ARABIC_SIGN: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };

function isArabic(line: ReadLine): boolean {
  const text = line.words.map((word) => word.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters;
}

/** At the end of a word of an Arabic line stands the Arabic sign, of which the recogniser writes the Latin kin. */
function withArabicSign(word: ReadWord): ReadWord {
  const last = word.symbols.at(-1);
  const sign = last === undefined ? undefined : ARABIC_SIGN[last.text];
  if (last === undefined || sign === undefined || !word.text.endsWith(last.text)) return word;
  const symbols = [...word.symbols.slice(0, -1), { ...last, text: sign }];
  return { ...word, symbols, text: word.text.slice(0, -last.text.length) + sign };
}

function isIdeograph(symbol: ReadSymbol | undefined): boolean {
  return symbol !== undefined && IDEOGRAPH.test(symbol.text);
}
