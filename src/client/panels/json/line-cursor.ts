interface CursorSpace {
  readonly lineCount: number;
  /** How many lines a page key goes. */
  readonly pageLines: number;
}

/** The line that a key leads to from a line; undefined for keys that move nothing. */
export function lineAfterKey(key: string, line: number, { lineCount, pageLines }: CursorSpace): number | undefined {
  const steps = new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
    ["PageDown", pageLines],
    ["PageUp", -pageLines],
    ["Home", -lineCount],
    ["End", lineCount],
  ]);
  const step = steps.get(key);
  return step === undefined ? undefined : Math.max(0, Math.min(lineCount - 1, line + step));
}
