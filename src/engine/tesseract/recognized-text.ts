/** `[x0, y0, x1, y1]` in pixels of what was read. */
export type ReadBox = readonly [x0: number, y0: number, x1: number, y1: number];

export interface ReadSymbol {
  readonly text: string;
  readonly box: ReadBox;
  /** 0..1. */
  readonly confidence: number;
}

export interface ReadWord {
  readonly text: string;
  readonly box: ReadBox;
  /** 0..1. */
  readonly confidence: number;
  /** Tesseract's name of the data that read it; empty when it does not say. */
  readonly language: string;
  readonly symbols: readonly ReadSymbol[];
}

export interface ReadLine {
  readonly box: ReadBox;
  readonly words: readonly ReadWord[];
  /** Numbers of the block and paragraph in the page, counted from 0. */
  readonly block: number;
  readonly paragraph: number;
}
