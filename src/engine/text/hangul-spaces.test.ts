import { expect, test } from "vitest";
import type { ReadLine, ReadWord } from "../tesseract/recognized-text.ts";
import { withHangulSpaces } from "./hangul-spaces.ts";

/** A strip with ink in these columns. */
function strip(inked: readonly (readonly [from: number, to: number])[]) {
  const [width, height] = [200, 52];
  const data = new Uint8Array(width * height).fill(250);
  for (let y = 14; y < 38; y += 1) for (const [from, to] of inked) data.fill(10, y * width + from, y * width + to);
  return { width, height, data };
}

function word(text: string, starts: readonly number[]): ReadWord {
  const symbols = [...text].map((sign, index) => {
    const x = starts[index] ?? 0;
    return { text: sign, box: [x, 8, x + 24, 44] as const, confidence: 0.9 };
  });
  return { text, box: [starts[0] ?? 0, 8, (starts.at(-1) ?? 0) + 24, 44], confidence: 0.9, language: "kor", symbols };
}

function line(words: readonly ReadWord[]): ReadLine {
  return { box: [8, 0, 180, 52], words, block: 0, paragraph: 0 };
}

const SYLLABLES = [
  [8, 32],
  [36, 60],
  [74, 98],
  [102, 126],
] as const;

test("words of Korean part where the strip is free, wherever the recogniser parts them", () => {
  const read = line([word("시", [8]), word("립도", [36, 74]), word("서", [102])]);
  const { words } = withHangulSpaces(read, strip(SYLLABLES));
  expect(words.map(({ text }) => text)).toEqual(["시립", "도서"]);
  expect(words[0]?.box.slice(0, 3)).toEqual([8, 8, 60]);
  expect(words[1]?.box[0]).toBe(74);
});

test("a space belongs to the sign it is nearest to, not to a full stop before it", () => {
  const read = line([word("다", [8]), word(".", [34]), word("네", [50])]);
  const { words } = withHangulSpaces(
    read,
    strip([
      [8, 32],
      [35, 39],
      [50, 74],
    ]),
  );
  expect(words.map(({ text }) => text)).toEqual(["다.", "네"]);
});

test("words of other letters stay as they are", () => {
  const read = line([word("PC", [8, 36]), word("방", [102])]);
  const { words } = withHangulSpaces(read, strip(SYLLABLES));
  expect(words.map(({ text }) => text)).toEqual(["PC", "방"]);
  const latin = line([word("ab", [8, 36])]);
  expect(withHangulSpaces(latin, strip(SYLLABLES))).toBe(latin);
});
