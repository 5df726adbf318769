interface PlacedText {
  readonly text: string;
  readonly quad: readonly (readonly number[])[];
}

interface PlacedWord extends PlacedText {
  readonly symbols: readonly { readonly text: string }[];
}

interface Engine {
  readonly annotate: (body: unknown) => Promise<unknown>;
  readonly cpuMs: () => number | undefined;
}

interface Picture {
  readonly bytes: Buffer;
  readonly languages: readonly string[];
}

export function readWithEngine(engine: Engine, picture: Picture): Promise<{ text: string; words: PlacedWord[] }>;
export function lettersOf(words: readonly PlacedWord[]): PlacedText[];
