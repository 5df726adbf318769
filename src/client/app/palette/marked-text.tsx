interface MarkedTextProps {
  readonly text: string;
  /** Indices of the characters to mark, in code points, ascending. */
  readonly places: readonly number[];
}

/** A text with the letters that a search found in it. */
export function MarkedText({ text, places }: MarkedTextProps) {
  return runsOf(text, new Set(places)).map(({ letters, isMarked }, index) =>
    isMarked ? <mark key={String(index)}>{letters}</mark> : <span key={String(index)}>{letters}</span>,
  );
}

function runsOf(text: string, marked: ReadonlySet<number>): readonly { letters: string; isMarked: boolean }[] {
  const runs: { letters: string; isMarked: boolean }[] = [];
  for (const [place, letter] of [...text].entries()) {
    const isMarked = marked.has(place);
    const last = runs.at(-1);
    if (last?.isMarked === isMarked) last.letters += letter;
    else runs.push({ letters: letter, isMarked });
  }
  return runs;
}
