export interface KillResult {
  readonly kills: number;
  /** Edits that the status bar called saved before a kill. */
  readonly shownAsSaved: number;
  /** Of those, how many were not there afterwards. */
  readonly missing: number;
  /** Projects that did not open again. */
  readonly unopenable: number;
  /** Rounds in which the app showed something else than what is stored. */
  readonly contradicted: number;
  /** From the start of loading to the project with its word selected, in milliseconds, one a round. */
  readonly openMs: readonly number[];
}

export function killRounds(options: {
  readonly url: string;
  readonly rounds: number;
  readonly random?: () => number;
  readonly onRound?: (round: number) => void;
}): Promise<KillResult>;
