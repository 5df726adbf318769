/** A word in pixels of the picture; quads start where reading starts and go clockwise as read. */
export interface TextWord {
  readonly text: string;
  readonly quad: readonly number[];
  /** 0..1. */
  readonly confidence: number;
  /** Tag of the language it was read with; undefined for numbers and signs, which belong to none. */
  readonly language?: string;
  readonly symbols: readonly TextSymbol[];
}

export interface TextSymbol {
  readonly text: string;
  readonly quad: readonly number[];
  /** 0..1. */
  readonly confidence: number;
}

export interface TextLine {
  readonly words: readonly TextWord[];
  readonly quad: readonly number[];
}

export interface TextBlock {
  readonly paragraphs: readonly (readonly TextLine[])[];
}
