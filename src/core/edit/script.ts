const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
const NARROW = /^[\p{P}ijlIt1|\s]/u;
const WIDE = /^[mwMWшщжюШЩЖЮ@%\u2014]/u;
const EM =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What a reader takes for one character, with its offset in UTF-16 units. */
export function graphemes(text: string): readonly { readonly text: string; readonly at: number }[] {
  return [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }));
}

/** Whether words of these scripts stand side by side without a space. Both have to be of such a script. */
export function isSpaceless(before: string, after: string): boolean {
  return SPACELESS.test(before.slice(-1)) && SPACELESS.test([...after][0] ?? "");
}

/** By the first letter; a text without letters runs from left to right. */
export function isRightToLeft(text: string): boolean {
  const letter = [...text].find((character) => LETTER.test(character));
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

export function isOfSpacelessScript(text: string): boolean {
  return text !== "" && [...text].every((character) => SPACELESS.test(character));
}

/** How far a character moves the pen, in widths of an ordinary letter: rough, as the typeface is not known. */
export function advanceOf(grapheme: string): number {
  if (EM.test(grapheme)) return 1.8;
  if (NARROW.test(grapheme)) return 0.5;
  return WIDE.test(grapheme) ? 1.5 : 1;
}
