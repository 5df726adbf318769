import type { ReadBox } from "../tesseract/recognized-text.ts";

/** What the expression network tells apart, in the order of its outputs. */
const EXPRESSIONS = ["neutral", "happy", "sad", "angry", "fearful", "disgusted", "surprised"] as const;

/** Probabilities, 1 in sum. */
export type FaceExpressions = Readonly<Record<(typeof EXPRESSIONS)[number], number>>;

export function expressionsFromValues(values: Float32Array): FaceExpressions {
  const largest = Math.max(...values);
  const powers = EXPRESSIONS.map((_, index) => Math.exp((values[index] ?? -Infinity) - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const at = (name: keyof FaceExpressions) => (powers[EXPRESSIONS.indexOf(name)] ?? 0) / sum;
  return {
    neutral: at("neutral"),
    happy: at("happy"),
    sad: at("sad"),
    angry: at("angry"),
    fearful: at("fearful"),
    disgusted: at("disgusted"),
    surprised: at("surprised"),
  };
}

/** A tenth of the points' extent on each side: what the network was trained on. */
const MARGIN = 0.1;

/** The box around the 68 points that the expression network wants, or nothing when it lies outside of the picture. */
export function expressionBox(
  points: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadBox | undefined {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const box: ReadBox = [
    Math.max(0, x0 - MARGIN * (x1 - x0)),
    Math.max(0, y0 - MARGIN * (y1 - y0)),
    Math.min(width, x1 + MARGIN * (x1 - x0)),
    Math.min(height, y1 + MARGIN * (y1 - y0)),
  ];
  return box[2] - box[0] >= 2 && box[3] - box[1] >= 2 ? box : undefined;
}
