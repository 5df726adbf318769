import type { Feature, Provider, Wire } from "./provider.ts";

/** What to detect in every image of a batch. */
export interface RecognitionSettings {
  readonly provider: Provider;
  readonly wire: Wire;
  readonly features: readonly Feature[];
  /** As the provider spells them; empty lets it choose. */
  readonly languages: readonly string[];
  /** For text; undefined is the provider's default. */
  readonly textModel?: string;
}

/** One image as it goes over the wire. */
export interface RecognitionImage {
  /** Standard base64 with padding, no `data:` prefix. */
  readonly content: string;
  readonly mediaType: string;
}

/** Whether both ask the same. The order of features and languages is part of the question. */
export function sameQuestion(a: RecognitionSettings, b: RecognitionSettings): boolean {
  return questionKey(a) === questionKey(b);
}

/** The same text for settings that ask the same. */
export function questionKey({ provider, wire, features, languages, textModel }: RecognitionSettings): string {
  return JSON.stringify([provider, wire, features, languages, textModel ?? null]);
}
