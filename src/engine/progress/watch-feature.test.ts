import { expect, test } from "vitest";
import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import type { TextStrip } from "../raster/text-strip.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import { analyzerOf } from "../vision/image-analyzer.test-data.ts";
import { watchFeature } from "./watch-feature.ts";

const BOXES: readonly TextBox[] = Array.from({ length: 4 }, (_, at) => {
  return { centerX: 10, centerY: 10 * at, width: 50, height: 8, angle: 0, score: 1 };
});

/** As high as its line is asked for. */
function stripOf(height = 1): TextStrip {
  return { width: 1, height, data: new Uint8Array(height), toImage: [1, 0, 0, 1, 0, 0], contrast: 1 };
}

const image = analyzerOf({
  size: { width: 100, height: 50 },
  textBoxes: () => Promise.resolve(BOXES),
  strips: (boxes, lineHeightPx) => Promise.resolve(boxes.map(() => stripOf(lineHeightPx))),
  faces: () => Promise.resolve([]),
});
const recognizer: Recognizer = {
  read: (_job, _signal, onShare) => {
    onShare?.(0.5);
    return Promise.resolve([]);
  },
};

function watch() {
  const steps: AnalysisStep[] = [];
  const watched = watchFeature({ image, recognizer }, { from: 0.5, span: 0.5 }, (step) => steps.push(step));
  return { ...watched, steps };
}

test("hands on all that is asked of the picture", async () => {
  const [strip] = await watch().image.strips(BOXES, 50);
  expect(strip?.height).toBe(50);
});

test("counts each line once, however often it is read, and never goes back", async () => {
  const { image: seen, recognizer: reading, steps } = watch();
  const boxes = await seen.textBoxes(960);
  const read = async (some: readonly TextBox[]) => {
    for (const strip of await seen.strips(some)) await reading.read({ image: strip, mode: "line", languages: [] });
  };
  await read(boxes.slice(0, 2));
  await read(boxes.slice(0, 2).map((box) => ({ ...box, angle: Math.PI })));
  await read(boxes.slice(2));
  await read(boxes.slice(3));
  expect(steps.map(({ stage, lines }) => `${stage} ${String(lines?.done ?? "")}`.trim())).toEqual([
    "finding-text",
    "reading-lines 1",
    "reading-lines 2",
    "reading-lines 2",
    "reading-lines 2",
    "reading-lines 3",
    "reading-lines 4",
    "checking-lines 4",
  ]);
  expect(steps.at(-1)?.lines).toEqual({ done: 4, total: 4 });
  const fractions = steps.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect([fractions[0] ?? 0, fractions.at(-1) ?? 2].every((fraction) => fraction > 0.5 && fraction < 1)).toBe(true);
});

test("tells how far a page is that is read as a whole, and which other feature is looked at", async () => {
  const { image: seen, recognizer: reading, steps } = watch();
  await seen.faces();
  await reading.read({ image: stripOf(), mode: "block", languages: [] });
  expect(steps.map(({ stage }) => stage)).toEqual(["faces", "reading-page", "reading-page"]);
  expect(steps.map(({ fraction }) => fraction)).toEqual([0.5, 0.8, 0.96]);
});
