import fc from "fast-check";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { NewWord } from "#core/document/document-builder.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";

/** What the steps give in the end. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export interface WordSpec {
  /** Flat vertices; none: the answer gave no location. */
  readonly polygon?: readonly number[];
  readonly confidence?: number;
  readonly text?: string;
  readonly language?: string;
}

/** One block with one line a list, in the order given. */
export function documentWithLines(lines: readonly (readonly WordSpec[])[], size: Size = { width: 400, height: 300 }) {
  const builder = createDocumentBuilder(size);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  for (const words of lines) {
    const lineId = builder.addLine({ blockId, languages: [] });
    for (const word of words) builder.addWord({ lineId, ...newWord(word) });
  }
  return builder.build();
}

export function documentWithWords(words: readonly WordSpec[], size?: Size): RecognizedDocument {
  return documentWithLines([words], size);
}

export function rect(x: number, y: number, width: number, height: number): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** A rectangle turned clockwise about its middle. */
export function turnedRect(middle: { x: number; y: number }, size: Size, degrees: number): number[] {
  const angle = (degrees * Math.PI) / 180;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return corners.flatMap(([signX, signY]) => {
    const x = (signX * size.width) / 2;
    const y = (signY * size.height) / 2;
    return [middle.x + x * Math.cos(angle) - y * Math.sin(angle), middle.y + x * Math.sin(angle) + y * Math.cos(angle)];
  });
}

/** Whole coordinates, which single precision holds exactly; some far outside, some without an area. */
const coordinate = fc.integer({ min: -500, max: 3000 });

const anyQuad = fc.array(coordinate, { minLength: 8, maxLength: 8 });

/** Mostly small boxes as words are, some of any shape. */
export const anyWordPolygon = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(coordinate, coordinate, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 40 }))
      .map(([x, y, width, height]) => rect(x, y, width, height)),
  },
  { weight: 1, arbitrary: anyQuad },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 7 }).map((all) => all.flat()),
  },
);

function newWord({ polygon, confidence, text = "word", language }: WordSpec): Omit<NewWord, "lineId"> {
  const known = confidenceFrom(confidence);
  return {
    text,
    symbols: [],
    languages: language === undefined ? [] : [{ tag: language }],
    ...(polygon === undefined ? {} : { polygon: polygonFromFlat<"image">(polygon) }),
    ...(known === undefined ? {} : { confidence: known }),
  };
}
