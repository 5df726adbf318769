/**
 * Frequent short words by Tesseract's names. Written without accents: they are looked for in text that was read before
 * its language was known.
 */
const FREQUENT_WORDS: Readonly<Record<string, string>> = {
  eng: "the of and to in is that for it with as was on are by be this from at or an have not you which",
  deu: "der die und das den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen",
  fra: "le la les de des du et en un une que qui dans pour par sur est au aux pas plus avec ce cette il elle ne se sont ou son",
  spa: "el la los las de del y en un una que por con para es su al lo como mas se no sus este esta pero le ha",
  ita: "il la le di del della e in un una che per con non si da dei delle al alla sono nel piu gli lo come anche ha ma",
  por: "o a os as de do da dos das e em um uma que por com para nao no na se ao mais como foi seu sua pelo ou",
};

/** The Latin languages that frequent words tell apart. */
export const LATIN: readonly string[] = Object.keys(FREQUENT_WORDS);

const LETTERS = /\p{L}+/gu;
const MARKS = /\p{M}/gu;
/** Words in common with two languages prove nothing, and a single one neither. */
const MIN_LEAD = 2;

/** Which of the Latin languages the text is in, by its frequent words; undefined when that does not show. */
export function languageOfText(text: string, languages: readonly string[]): string | undefined {
  const counts = languages.map((language) => [language, countFrequent(text, language)] as const);
  counts.sort((a, b) => b[1] - a[1]);
  const [first, second] = counts;
  if (first === undefined || first[1] < (second?.[1] ?? 0) + MIN_LEAD) return undefined;
  return first[0];
}

function countFrequent(text: string, language: string): number {
  const frequent = new Set((FREQUENT_WORDS[language] ?? "").split(" "));
  const words = text.toLowerCase().normalize("NFD").replace(MARKS, "").match(LETTERS) ?? [];
  return words.filter((word) => frequent.has(word)).length;
}

/** Letters of both alphabets that look alike: words of nothing else may be in either. */
const LATIN_LOOKALIKES = /^[АВЕЅІЈКМНОРСТУХЗаеѕіјорсухз]+$/u;

/** The share of Cyrillic among the letters of both alphabets, 0..1, without words that may be in either; 0 without letters. */
export function tellingCyrillicShare(text: string): number {
  const words = text.match(LETTERS) ?? [];
  const telling = words.filter((word) => !LATIN_LOOKALIKES.test(word)).join("");
  const cyrillic = telling.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic + latin === 0 ? 0 : cyrillic / (cyrillic + latin);
}

/** The share of Latin among all letters, where those that look Latin count as such, 0..1; 0 without letters. */
export function latinShare(text: string): number {
  const words = text.match(LETTERS) ?? [];
  const latin = words.map((word) => (LATIN_LOOKALIKES.test(word) ? word.length : countLatin(word)));
  const total = words.reduce((sum, word) => sum + word.length, 0);
  return total === 0 ? 0 : latin.reduce((sum, count) => sum + count, 0) / total;
}

function countLatin(word: string): number {
  return word.match(/\p{Script=Latin}/gu)?.length ?? 0;
}
