import { expect, test } from "vitest";
import type { TextBox } from "../detector/text-boxes.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import type { TextStrip } from "../raster/text-strip.ts";
import type { ReadLine } from "../tesseract/recognized-text.ts";
import type { ReadJob, Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { analyzerOf } from "../vision/image-analyzer.test-data.ts";
import type { LanguagePlan } from "./language-plan.ts";
import { recognizeSingleLine, recognizeText } from "./recognize-text.ts";

const ENGLISH: LanguagePlan = { candidates: [["eng"]], columns: [], latin: ["eng"], isOpen: false };

function box(centerY: number, angle = 0): TextBox {
  return { centerX: 100, centerY, width: 160, height: 20, angle, score: 0.9 };
}

/** A picture of which only the boxes are known; a strip's one pixel holds the number of its box. */
function picture(boxes: readonly TextBox[]): ImageAnalyzer {
  const strip = (asked: OrientedBox): TextStrip => {
    const index = boxes.findIndex(({ centerY }) => Math.abs(centerY - asked.centerY) < 1e-6);
    const isFlipped = Math.cos(asked.angle) < 0;
    return {
      width: 1,
      height: 1,
      data: Uint8Array.of(isFlipped ? index + 100 : index),
      contrast: 200,
      toImage: [1, 0, 0, 1, 0, asked.centerY],
    };
  };
  return analyzerOf({
    size: { width: 200, height: 200 },
    textBoxes: () => Promise.resolve(boxes),
    strips: (asked) => Promise.resolve(asked.map(strip)),
  });
}

/** Reads a strip as the function says: its text and how sure it is. */
function recognizer(read: (mark: number, job: ReadJob) => readonly [text: string, confidence: number]): Recognizer {
  return {
    read(job) {
      const [text, confidence] = read(job.image.data[0] ?? 0, job);
      const word = { text, box: [0, 0, 100, 20] as const, confidence, language: job.languages[0] ?? "", symbols: [] };
      const line: ReadLine = { box: [0, 0, 100, 20], words: text === "" ? [] : [word], block: 0, paragraph: 0 };
      return Promise.resolve([line]);
    },
  };
}

async function linesOf(boxes: readonly TextBox[], reader: Recognizer, plan = ENGLISH) {
  const blocks = await recognizeText({ image: picture(boxes), recognizer: reader, plan });
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flat().map(({ words }) => words.map(({ text }) => text).join(" ")),
  );
}

test("lines come in reading order, each read once when the first reading convinces", async () => {
  let reads = 0;
  const reader = recognizer((mark) => {
    reads += 1;
    return [`line ${String(mark)}`, 0.95];
  });
  expect(await linesOf([box(90), box(30), box(60)], reader)).toEqual(["line 1", "line 2", "line 0"]);
  expect(reads).toBe(3);
});

test("a page that reads better upside down is read upside down, from its other end", async () => {
  const reader = recognizer((mark) => (mark >= 100 ? [`line ${String(mark - 100)}`, 0.9] : ["???", 0.3]));
  expect(await linesOf([box(30), box(60)], reader)).toEqual(["line 1", "line 0"]);
});

test("a single line the other way round is turned by itself", async () => {
  const reader = recognizer((mark) => {
    if (mark === 3) return ["???", 0.2];
    return mark === 103 ? ["turned", 0.9] : [`line ${String(mark)}`, 0.95];
  });
  expect(await linesOf([box(30), box(60), box(90), box(120)], reader)).toContain("turned");
});

test("a line of another script is read with that script's data", async () => {
  const plan: LanguagePlan = { ...ENGLISH, candidates: [["eng"], ["kor"]] };
  const reader = recognizer((mark, { languages }) => {
    if (mark % 100 === 3) return languages[0] === "kor" ? ["새집", 0.9] : ["AH", 0.4];
    return languages[0] === "eng" ? ["word", 0.95] : ["", 0];
  });
  expect(await linesOf([box(30), box(60), box(90), box(120)], reader, plan)).toEqual(["word", "word", "word", "새집"]);
});

test.each(["새", "새-02"])("a single character, as in %s, proves no other script", async (text) => {
  const plan: LanguagePlan = { ...ENGLISH, candidates: [["eng"], ["kor"]] };
  const reader = recognizer((mark, { languages }) => {
    if (mark % 100 === 1) return languages[0] === "kor" ? [text, 0.9] : ["M", 0.65];
    return languages[0] === "eng" ? ["word", 0.95] : ["", 0];
  });
  expect(await linesOf([box(30), box(60), box(90), box(120)], reader, plan)).toEqual(["word", "M", "word", "word"]);
});

test("Latin lines of a page in another script are read with Latin data", async () => {
  const plan: LanguagePlan = { ...ENGLISH, candidates: [["jpn"]] };
  const reader = recognizer((mark, { languages }) => {
    if (mark % 100 !== 3) return ["新しい", 0.95];
    return languages[0] === "eng" ? ["News — today", 0.9] : ["Nevvs 一 today", 0.88];
  });
  expect(await linesOf([box(30), box(60), box(90), box(120)], reader, plan)).toContain("News — today");
});

test("columns of characters are read from the right, their quads start at the top left of the character", async () => {
  const columns = [50, 100, 150].map((centerX) => ({ ...box(100 + centerX / 1000, Math.PI / 2), centerX }));
  const plan: LanguagePlan = { ...ENGLISH, candidates: [["jpn"]], columns: [["jpn_vert"]] };
  const reader = recognizer((mark, { languages }) => [
    `column ${String(mark)}`,
    languages[0] === "jpn_vert" ? 0.9 : 0.3,
  ]);
  expect(await linesOf(columns, reader, plan)).toEqual(["column 2", "column 1", "column 0"]);
});

test("what could hardly be read is no text", async () => {
  const reader = recognizer((mark) => (mark % 100 === 0 ? ["~", 0.1] : ["word", 0.95]));
  expect(await linesOf([box(30), box(60)], reader)).toEqual(["word"]);
  expect(await linesOf([], reader)).toEqual([]);
});

test("the line model takes the whole picture as one line", async () => {
  const asked: OrientedBox[] = [];
  const image: ImageAnalyzer = {
    ...picture([]),
    strips: (boxes) => {
      asked.push(...boxes);
      return Promise.resolve(
        boxes.map(() => ({ width: 1, height: 1, data: new Uint8Array(1), contrast: 200, toImage: [1, 0, 0, 1, 0, 0] })),
      );
    },
  };
  const blocks = await recognizeSingleLine({ image, recognizer: recognizer(() => ["whole", 0.9]), plan: ENGLISH });
  expect(blocks).toHaveLength(1);
  expect(asked).toEqual([{ centerX: 100, centerY: 100, width: 200, height: 200, angle: 0 }]);
});

test("a picture cut close around one line is read whole, whatever the detector sees", async () => {
  const image: ImageAnalyzer = { ...picture([]), size: { width: 800, height: 40 } };
  const reader = recognizer(() => ["one line", 0.9]);
  expect(await recognizeText({ image, recognizer: reader, plan: ENGLISH })).toHaveLength(1);
});

test("a narrow picture with one line above another is not one line", async () => {
  const rows = [box(10), box(30)].map((row) => ({ ...row, height: 15 }));
  const image: ImageAnalyzer = { ...picture(rows), size: { width: 800, height: 40 } };
  const reader = recognizer((mark) => [`line ${String(mark)}`, 0.95]);
  const blocks = await recognizeText({ image, recognizer: reader, plan: ENGLISH });
  expect(blocks.flatMap(({ paragraphs }) => paragraphs.flat())).toHaveLength(2);
});

test("two letters are not turned over on an upright page", async () => {
  const reader = recognizer((mark) => {
    if (mark % 100 !== 3) return ["words", 0.95];
    return mark === 3 ? ["No", 0.5] : ["ON", 0.9];
  });
  expect(await linesOf([box(30), box(60), box(90), box(120)], reader)).toContain("No");
});

test("the long s shows old print, even where modern data seems a little surer", async () => {
  const plan: LanguagePlan = { ...ENGLISH, candidates: [["deu"], ["Fraktur"]], latin: ["deu"] };
  const reader = recognizer((mark, { languages }) => {
    if (mark >= 100) return ["", 0];
    return languages[0] === "Fraktur" ? ["Verſtand", 0.81] : ["Verftand", 0.84];
  });
  expect(await linesOf([box(30), box(60), box(90)], reader, plan)).toEqual(["Verſtand", "Verſtand", "Verſtand"]);
});

test("a doubtful line is looked at closer, and keeps the better reading", async () => {
  const boxes = [box(30), box(60), box(90), box(120)];
  const far = picture(boxes);
  const image: ImageAnalyzer = {
    ...far,
    strips: async (asked, lineHeightPx) => {
      const strips = await far.strips(asked);
      return lineHeightPx === undefined ? strips : strips.map((strip) => ({ ...strip, data: Uint8Array.of(50) }));
    },
  };
  const reader = recognizer((mark) => {
    if (mark === 50) return ["clear", 0.9];
    return mark === 3 ? ["c1ear", 0.7] : ["words", 0.95];
  });
  const [block] = await recognizeText({ image, recognizer: reader, plan: ENGLISH });
  expect(block?.paragraphs.flat().map(({ words }) => words[0]?.text)).toEqual(["words", "words", "words", "clear"]);
});
