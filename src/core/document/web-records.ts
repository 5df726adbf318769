/** What Google found about the image on the web. Every address here is foreign: never fetch one by itself. */
export interface WebDetection {
  readonly entities: readonly WebEntity[];
  readonly fullMatches: readonly WebImage[];
  readonly partialMatches: readonly WebImage[];
  readonly similarImages: readonly WebImage[];
  readonly pages: readonly WebPage[];
  readonly bestGuessLabels: readonly WebLabel[];
}

export interface WebEntity {
  readonly entityId?: string;
  /** Not normalised: values above 1 occur. */
  readonly score?: number;
  readonly description?: string;
}

export interface WebImage {
  readonly url: string;
  readonly score?: number;
}

export interface WebPage {
  readonly url: string;
  readonly score?: number;
  /** May contain HTML: show it as text. */
  readonly title?: string;
  readonly fullMatches: readonly WebImage[];
  readonly partialMatches: readonly WebImage[];
}

export interface WebLabel {
  readonly label: string;
  readonly language?: string;
}
