import type { ReadBox, ReadLine, ReadSymbol, ReadWord } from "../tesseract/recognized-text.ts";

/** What a network says of each step along a line: `steps` rows of a probability for each class. */
export interface StepProbabilities {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
}

interface Peak {
  readonly step: number;
  readonly text: string;
  /** 0..1. */
  readonly confidence: number;
}

/** The first class says that no character begins here. */
const BLANK = 0;
const SPACE = " ";

/**
 * The likeliest characters of a line, at the places where the network saw them (connectionist temporal classification).
 * `characters` has one for each class after the first. Undefined when there are none.
 */
export function textOfSteps(
  probabilities: StepProbabilities,
  characters: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadLine | undefined {
  const peaks = peaksOf(probabilities, characters);
  const stepWidth = width / probabilities.steps;
  const words: ReadWord[] = [];
  let symbols: ReadSymbol[] = [];
  const endWord = () => {
    if (symbols.length > 0) words.push(wordOf(symbols));
    symbols = [];
  };
  for (const [index, peak] of peaks.entries()) {
    if (peak.text === SPACE) endWord();
    else
      symbols.push({
        text: peak.text,
        confidence: peak.confidence,
        box: boxOf(peaks, index, { stepWidth, width, height }),
      });
  }
  endWord();
  return words.length === 0 ? undefined : { box: boxAround(words), words, block: 0, paragraph: 0 };
}

/** Where steps in a row have the same likeliest class, the surest of them. */
function peaksOf({ data, steps, classes }: StepProbabilities, characters: readonly string[]): Peak[] {
  const peaks: Peak[] = [];
  let before = BLANK;
  for (let step = 0; step < steps; step += 1) {
    const row = data.subarray(step * classes, (step + 1) * classes);
    const best = likeliest(row);
    const confidence = Math.round((row[best] ?? 0) * 10_000) / 10_000;
    const last = peaks.at(-1);
    if (best !== BLANK && best !== before) peaks.push({ step, text: characters[best - 1] ?? "", confidence });
    else if (best !== BLANK && last !== undefined && confidence > last.confidence) {
      peaks[peaks.length - 1] = { ...last, step, confidence };
    }
    before = best;
  }
  return peaks.filter(({ text }) => text !== "");
}

function likeliest(row: Float32Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i += 1) if ((row[i] ?? 0) > (row[best] ?? 0)) best = i;
  return best;
}

interface LineShape {
  readonly stepWidth: number;
  readonly width: number;
  readonly height: number;
}

/** Halfway to the neighbours, but no wider than an ideograph: as wide as the line is high. */
function boxOf(peaks: readonly Peak[], index: number, { stepWidth, width, height }: LineShape): ReadBox {
  const middle = ((peaks[index]?.step ?? 0) + 0.5) * stepWidth;
  const reach = (other: Peak | undefined) =>
    other === undefined ? height / 2 : Math.min(height, Math.abs((other.step + 0.5) * stepWidth - middle)) / 2;
  return [Math.max(0, middle - reach(peaks[index - 1])), 0, Math.min(width, middle + reach(peaks[index + 1])), height];
}

function wordOf(symbols: readonly ReadSymbol[]): ReadWord {
  const sum = symbols.reduce((total, { confidence }) => total + confidence, 0);
  return {
    text: symbols.map(({ text }) => text).join(""),
    box: boxAround(symbols),
    confidence: Math.round((sum / symbols.length) * 10_000) / 10_000,
    language: "",
    symbols,
  };
}

function boxAround(parts: readonly { readonly box: ReadBox }[]): ReadBox {
  return [
    Math.min(...parts.map(({ box }) => box[0])),
    Math.min(...parts.map(({ box }) => box[1])),
    Math.max(...parts.map(({ box }) => box[2])),
    Math.max(...parts.map(({ box }) => box[3])),
  ];
}
