/**
 * Languages that the service reads with one model each, together with English and Russian only. All others share one
 * model. Languages of different models in one feature would leave a part of the text unread, and the documentation asks
 * for one feature per model.
 */
const OWN_MODEL: ReadonlySet<string> = new Set(["ar", "el", "he", "hy", "ja", "ka", "ko", "th", "zh"]);
const IN_EVERY_MODEL: ReadonlySet<string> = new Set(["en", "ru"]);

const MOST_LANGUAGES = 8;
const ANY_LANGUAGE = "*";

/** The language codes of each text feature to ask for: at least one, with 1 to 8 codes each. None chosen means any. */
export function languageGroups(codes: readonly string[]): string[][] {
  const unique = [...new Set(codes)];
  if (unique.length === 0 || unique.includes(ANY_LANGUAGE)) return [[ANY_LANGUAGE]];
  const everywhere = unique.filter((code) => IN_EVERY_MODEL.has(code));
  const own = unique.filter((code) => OWN_MODEL.has(code));
  const shared = unique.filter((code) => !OWN_MODEL.has(code));
  const needsShared = shared.length > everywhere.length || own.length === 0;
  const sharedGroups = needsShared ? chunks(shared, MOST_LANGUAGES) : [];
  return [...sharedGroups, ...own.map((code) => [code, ...everywhere])];
}

function chunks(codes: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(codes.length / size) }, (_, index) =>
    codes.slice(index * size, (index + 1) * size),
  );
}
