declare const confidenceBrand: unique symbol;

/** How sure an engine is, 0..1. "The engine gave none" is `undefined`, never 0. */
export type Confidence = number & { readonly [confidenceBrand]: true };

/** Undefined when the number is not a confidence: missing, not finite, or outside 0..1. */
export function confidenceFrom(value: number | undefined): Confidence | undefined {
  return value !== undefined && value >= 0 && value <= 1 ? (value as Confidence) : undefined;
}
