import { expect, test } from "vitest";
import type { OrientedBox } from "../raster/oriented-box.ts";
import type { TextStrip } from "../raster/text-strip.ts";
import type { ReadJob } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { withNumeroSigns } from "./numero-signs.ts";
import type { StripReading } from "./strip-reader.ts";

const BOX: OrientedBox = { centerX: 100, centerY: 50, width: 200, height: 20, angle: 0 };

function reading(texts: readonly string[], languages: readonly string[]): StripReading {
  const words = texts.map((text, index) => ({
    text,
    quad: [40 * index, 42, 40 * index + 30, 42, 40 * index + 30, 58, 40 * index, 58],
    confidence: 0.9,
    symbols: [],
  }));
  return {
    box: BOX,
    languages,
    line: { words, quad: [0, 42, 200, 42, 200, 58, 0, 58] },
    confidence: 0.9,
    contrast: 200,
  };
}

/** What Russian data is shown, and reads as the text. */
async function askedOf(text: string, readings: readonly StripReading[]) {
  const boxes: OrientedBox[] = [];
  const strip: TextStrip = { width: 1, height: 1, data: Uint8Array.of(0), contrast: 200, toImage: [1, 0, 0, 1, 0, 0] };
  const image: Pick<ImageAnalyzer, "strips"> = {
    strips(asked) {
      boxes.push(...asked);
      return Promise.resolve(asked.map(() => strip));
    },
  };
  const recognizer = {
    read({ languages }: ReadJob) {
      const box = [0, 0, 9, 9] as const;
      const words = text.split(" ").map((each) => ({ text: each, box, confidence: 0.9, language: "rus", symbols: [] }));
      return Promise.resolve(languages.join() === "rus" ? [{ box, words, block: 0, paragraph: 0 }] : []);
    },
  };
  const changed = await withNumeroSigns({ image, recognizer, languages: ["ukr", "eng"] }, readings);
  return { boxes, texts: changed.map(({ line }) => line?.words.map((word) => word.text).join(" ")) };
}

test("two letters before a number are a numero sign where the data of Russian reads one", async () => {
  const { boxes, texts } = await askedOf("№ 7", [reading(["причал", "Мо", "7?"], ["ukr", "eng"])]);
  expect(texts).toEqual(["причал № 7?"]);
  expect(boxes).toMatchObject([{ centerX: 75, centerY: 50, width: 78, height: 20 }]);
});

test("otherwise they stay, and other data are not doubted", async () => {
  expect((await askedOf("до 12", [reading(["до", "12"], ["ukr"])])).texts).toEqual(["до 12"]);
  const { boxes } = await askedOf("№ 7", [reading(["до", "12"], ["rus", "eng"]), reading(["ціна", "12"], ["ukr"])]);
  expect(boxes).toEqual([]);
});
