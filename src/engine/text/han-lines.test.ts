import { expect, test } from "vitest";
import type { HanLine } from "../han/han-reader.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { withHanLines } from "./han-lines.ts";
import { languagePlan } from "./language-plan.ts";
import { textOfReadings } from "./strip-reader.ts";
import type { StripReader, StripReading } from "./strip-reader.ts";

const BOX = { centerX: 50, centerY: 10, width: 100, height: 20, angle: 0 };

function reading(text: string, confidence: number): StripReading {
  const quad = [0, 0, 100, 0, 100, 20, 0, 20];
  const line = { quad, words: [{ text, quad, confidence, symbols: [] }] };
  return { box: BOX, languages: ["rus", "eng"], line, confidence, contrast: 100 };
}

function imageOf(seen: readonly (readonly [text: string, confidence: number])[]): StripReader["image"] {
  const box: ReadBox = [0, 0, 100, 20];
  const hanLines = (boxes: readonly unknown[]) =>
    Promise.resolve(
      boxes.map((_, index): HanLine => {
        const [text, confidence] = seen[index] ?? ["", 0];
        const word = { text, box, confidence, language: "", symbols: [{ text, box, confidence }] };
        return { line: { box, words: [word], block: 0, paragraph: 0 }, toImage: [1, 0, 0, 1, 0, 0], contrast: 100 };
      }),
    );
  // Only this is asked for.
  return { hanLines } as Partial<StripReader["image"]> as StripReader["image"];
}

async function textsOf(
  first: readonly StripReading[],
  seen: Parameters<typeof imageOf>[0],
  tags: readonly string[] = [],
) {
  const readings = await withHanLines({ image: imageOf(seen) }, first, languagePlan(tags));
  return readings.map((each) => [textOfReadings([each]), each.line?.words[0]?.language]);
}

test("a doubtful line that the network reads surely in Chinese characters is taken, as Chinese", async () => {
  expect(await textsOf([reading("MB EB", 0.4)], [["愚园路", 0.99]])).toEqual([["愚园路", "zh"]]);
  expect(await textsOf([reading("MB EB", 0.4)], [["愚园路", 0.99]], ["ja"])).toEqual([["愚园路", "ja"]]);
});

test("a sure line in Chinese characters has a second opinion too, unless it runs down as a column", async () => {
  const line = { ...reading("稻船", 0.98), languages: ["chi_sim"] };
  expect(await textsOf([line], [["艘船", 0.95]])).toEqual([["艘船", "zh"]]);
  expect(await textsOf([{ ...line, box: { ...BOX, angle: Math.PI / 2 } }], [["艘船", 0.95]])).toEqual([["艘船", "zh"]]);
  expect(await textsOf([{ ...line, languages: ["chi_sim_vert"] }], [["艘船", 0.95]])).toEqual([["稻船", undefined]]);
});

test("a sure line and an unsure second reading change nothing", async () => {
  expect(await textsOf([reading("sure", 0.95)], [["愚园路", 0.99]])).toEqual([["sure", undefined]]);
  expect(await textsOf([reading("MB EB", 0.4)], [["愚园路", 0.7]])).toEqual([["MB EB", undefined]]);
});

test("single characters and words count beside a line of Chinese characters only", async () => {
  const lines = [reading("i", 0.3), reading("3l5", 0.3)];
  expect(
    await textsOf(lines, [
      ["西", 0.99],
      ["315", 0.99],
    ]),
  ).toEqual([
    ["i", undefined],
    ["3l5", undefined],
  ]);
  expect(
    await textsOf(
      [...lines, reading("MB", 0.4)],
      [
        ["西", 0.99],
        ["315", 0.99],
        ["愚园路", 0.99],
      ],
    ),
  ).toEqual([
    ["西", "zh"],
    ["315", undefined],
    ["愚园路", "zh"],
  ]);
});

test("lines with kana, and callers who ask for other languages, are left to the recogniser", async () => {
  expect(await textsOf([reading("とまれ", 0.4)], [["上末九", 0.99]])).toEqual([["とまれ", undefined]]);
  expect(await textsOf([reading("MB EB", 0.4)], [["愚园路", 0.99]], ["ru"])).toEqual([["MB EB", undefined]]);
});
