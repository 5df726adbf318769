/** What a person is told when something could not be done. */
export interface Explanation {
  /** A few words, for a list. */
  readonly short: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}
