import { LIKELIHOODS } from "#core/document/likelihood.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import type { BlockKind, BreakKind } from "#core/document/text-records.ts";

/** Wire names of an enum in the order of its numbers, beside the words Proofbox has for them. */
interface EnumTable<T extends string> {
  readonly names: readonly string[];
  /** Undefined for names of future versions. */
  readonly wordOf: (name: string) => T | undefined;
  readonly nameOf: (word: T) => string;
}

function enumTable<T extends string>(words: readonly T[], nameOf: (word: T) => string): EnumTable<T> {
  const byName = new Map(words.map((word) => [nameOf(word), word]));
  return { names: words.map(nameOf), wordOf: (name) => byName.get(name), nameOf };
}

function upperSnake(word: string): string {
  return word.toUpperCase().replaceAll("-", "_");
}

export const LIKELIHOOD: EnumTable<Likelihood> = enumTable(LIKELIHOODS, upperSnake);

export const BLOCK_TYPE: EnumTable<BlockKind> = enumTable(
  ["unknown", "text", "table", "picture", "ruler", "barcode"],
  upperSnake,
);

export const BREAK_TYPE: EnumTable<BreakKind> = enumTable(
  ["unknown", "space", "sure-space", "eol-sure-space", "hyphen", "line-break"],
  upperSnake,
);

/** Face landmark types in the order of their numbers. */
export const FACE_LANDMARK_NAMES: readonly string[] = [
  "UNKNOWN_LANDMARK",
  "LEFT_EYE",
  "RIGHT_EYE",
  "LEFT_OF_LEFT_EYEBROW",
  "RIGHT_OF_LEFT_EYEBROW",
  "LEFT_OF_RIGHT_EYEBROW",
  "RIGHT_OF_RIGHT_EYEBROW",
  "MIDPOINT_BETWEEN_EYES",
  "NOSE_TIP",
  "UPPER_LIP",
  "LOWER_LIP",
  "MOUTH_LEFT",
  "MOUTH_RIGHT",
  "MOUTH_CENTER",
  "NOSE_BOTTOM_RIGHT",
  "NOSE_BOTTOM_LEFT",
  "NOSE_BOTTOM_CENTER",
  "LEFT_EYE_TOP_BOUNDARY",
  "LEFT_EYE_RIGHT_CORNER",
  "LEFT_EYE_BOTTOM_BOUNDARY",
  "LEFT_EYE_LEFT_CORNER",
  "RIGHT_EYE_TOP_BOUNDARY",
  "RIGHT_EYE_RIGHT_CORNER",
  "RIGHT_EYE_BOTTOM_BOUNDARY",
  "RIGHT_EYE_LEFT_CORNER",
  "LEFT_EYEBROW_UPPER_MIDPOINT",
  "RIGHT_EYEBROW_UPPER_MIDPOINT",
  "LEFT_EAR_TRAGION",
  "RIGHT_EAR_TRAGION",
  "LEFT_EYE_PUPIL",
  "RIGHT_EYE_PUPIL",
  "FOREHEAD_GLABELLA",
  "CHIN_GNATHION",
  "CHIN_LEFT_GONION",
  "CHIN_RIGHT_GONION",
  "LEFT_CHEEK_CENTER",
  "RIGHT_CHEEK_CENTER",
];
