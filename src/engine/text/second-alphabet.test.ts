import { expect, test } from "vitest";
import type { ReadBox, ReadWord } from "../tesseract/recognized-text.ts";
import { withSecondAlphabet } from "./second-alphabet.ts";
import { readBoxes, textOfReadings } from "./strip-reader.ts";
import type { StripReader } from "./strip-reader.ts";

const BOXES = [0, 1].map((line) => ({ centerX: 200, centerY: 40 * line + 20, width: 400, height: 30, angle: 0 }));

type Words = readonly (readonly [text: string, confidence: number])[];

/** Two lines; `asked` gives the words of the second one for each set of languages. The first one is surely Cyrillic. */
function readerOf(asked: Readonly<Record<string, Words>>): StripReader {
  const strip = (top: number) => ({
    width: 1,
    height: 1,
    data: Uint8Array.of(top),
    contrast: 100,
    toImage: [1, 0, 0, 1, 0, top] as const,
  });
  const wordOf = ([text, confidence]: Words[number], index: number): ReadWord => {
    const box: ReadBox = [100 * index, 0, 100 * index + 90, 20];
    return {
      text,
      confidence,
      box,
      language: "",
      symbols: [...text].map((letter) => ({ text: letter, box, confidence })),
    };
  };
  const image = {
    strips: (boxes: readonly { centerY: number }[]) => Promise.resolve(boxes.map((b) => strip(b.centerY))),
  };
  return {
    // Only this is asked for.
    image: image as Partial<StripReader["image"]> as StripReader["image"],
    recognizer: {
      read: ({ image: { data }, languages }) => {
        const words = data[0] === 20 ? ([["Садовая площадь", 0.95]] as const) : (asked[languages.join("+")] ?? []);
        return Promise.resolve([{ box: [0, 0, 400, 20], words: words.map(wordOf), block: 0, paragraph: 0 }]);
      },
    },
    languages: ["rus", "eng"],
  };
}

async function secondLine(asked: Readonly<Record<string, Words>>): Promise<string> {
  const reader = readerOf(asked);
  const readings = await withSecondAlphabet(reader, await readBoxes(reader, BOXES), { latin: ["eng"] });
  return textOfReadings(readings.slice(1));
}

test("a doubtful word is taken from the Latin reading where that is surer", async () => {
  expect(
    await secondLine({
      "rus+eng": [
        ["Моде.]", 0.5],
        ["версии", 0.95],
      ],
      eng: [
        ["Node.js", 0.65],
        ["Bepcnn", 0.9],
      ],
    }),
  ).toBe("Node.js версии");
  expect(await secondLine({ "rus+eng": [["Моде", 0.5]], eng: [["Node", 0.5]] })).toBe("Моде");
});

test("capitals become Cyrillic only where the Cyrillic reading sees the same letters", async () => {
  expect(await secondLine({ "rus+eng": [["UHH", 0.7]], rus: [["Инн", 0.55]] })).toBe("ИНН");
  expect(await secondLine({ "rus+eng": [["UHH", 0.7]], rus: [["Инк", 0.55]] })).toBe("UHH");
  expect(await secondLine({ "rus+eng": [["USB", 0.7]], rus: [["ИЗВ", 0.55]] })).toBe("USB");
});
