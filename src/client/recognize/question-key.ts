import type { RecognitionSettings } from "#core/recognition/request.ts";

/** The same text for settings that ask the same. The order of features and languages is part of the question. */
export function questionKey(settings: RecognitionSettings): string {
  const { provider, wire, features, languages, textModel } = settings;
  return JSON.stringify([provider, wire, features, languages, textModel ?? null]);
}
