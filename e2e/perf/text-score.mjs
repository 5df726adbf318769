// Character error rate: code points, with white space and typographic variants made equal.
const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Letters and signs that transcriptions of early prints write with private code points. */
const EARLY = new Map([
  ["\ue42c", "ä"],
  ["\ue644", "ö"],
  ["\ue72b", "ü"],
  ["\uf502", "ch"],
  ["\ueba2", "si"],
  ["\ueba6", "ss"],
  ["\ueada", "st"],
  ["\uf4f9", "ll"],
  ["\ueec4", "ck"],
  ["\u2e17", "-"],
  ["\ua75b", "r"],
  ["\u017f", "s"],
]);

const SAME = [
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g, ""],
  [/\u0364/g, "\u0308"],
  [/[“”„‟«»″〝〞]/g, '"'],
  [/[‘’‚‛′´`]/g, "'"],
  [/[‐‑‒–—―−]/g, "-"],
  [/…/g, "..."],
  [/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize("NFKC")],
  [/\s+/gu, " "],
];

/** What two texts are compared as. Case, accents and punctuation stay; spaces beside ideographs go. */
export function normalise(text) {
  let plain = text.normalize("NFC").replace(/[^\n]/gu, (letter) => EARLY.get(letter) ?? letter);
  for (const [pattern, replacement] of SAME) plain = plain.replace(pattern, replacement);
  const letters = [...plain.normalize("NFC").trim()];
  const isBesideCjk = (i) => CJK.test(letters[i - 1] ?? "") || CJK.test(letters[i + 1] ?? "");
  return letters.filter((letter, i) => letter !== " " || !isBesideCjk(i)).join("");
}

/** `{ edits, characters }` between what stands on the page and what was read. */
export function countEdits(truth, read) {
  const [a, b] = [codePoints(normalise(truth)), codePoints(normalise(read))];
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = row[0];
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j];
      row[j] = Math.min(above + 1, row[j - 1] + 1, diagonal + (a[i] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return { edits: row[b.length], characters: a.length };
}

function codePoints(text) {
  return Int32Array.from([...text], (letter) => letter.codePointAt(0));
}
