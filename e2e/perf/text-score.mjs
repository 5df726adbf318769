// Character error rate as the corpus's scorer counts it: code points, white space and typographic variants made equal.
const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\u3000-\u303f]/u;

function normalise(text) {
  const plain = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]/g, "")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚′`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/gu, " ")
    .trim();
  const letters = [...plain];
  const isBesideCjk = (i) => CJK.test(letters[i - 1] ?? "") || CJK.test(letters[i + 1] ?? "");
  return letters.filter((letter, i) => letter !== " " || !isBesideCjk(i)).join("");
}

/** `{ edits, characters }` between what stands on the page and what was read. */
export function countEdits(truth, read) {
  const [a, b] = [[...normalise(truth)], [...normalise(read)]];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return { edits: row[b.length], characters: a.length };
}
