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
