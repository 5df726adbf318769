interface TrueWord {
  readonly text: string;
  readonly centre: readonly number[];
}

interface ReadWord {
  readonly text: string;
  readonly quad: readonly (readonly number[])[];
}

export function countWordsInPlace(
  truth: readonly TrueWord[],
  read: readonly ReadWord[],
): { right: number; words: number };
