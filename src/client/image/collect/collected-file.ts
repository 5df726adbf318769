/** A file as a person gave it. */
export interface CollectedFile {
  readonly file: File;
  /** With the folders it was dropped in, such as `scans/2024/page 1.png`; else its name. */
  readonly path: string;
}
