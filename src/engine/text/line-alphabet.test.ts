import { expect, test } from "vitest";
import { withTwinsMended } from "./line-alphabet.ts";
import type { TextLine } from "./read-text.ts";

/** Each character 10 wide; `height` of the letters alone, digits are 20 high. */
function lineOf(text: string, height = 20): TextLine {
  const words = text.split(" ").map((word) => {
    const symbols = [...word].map((symbol, index) => {
      const top = /\d/.test(symbol) ? 0 : 20 - height;
      return {
        text: symbol,
        confidence: 0.9,
        quad: [10 * index, top, 10 * index + 10, top, 10 * index + 10, 20, 10 * index, 20],
      };
    });
    return { text: word, confidence: 0.9, quad: [0, 0, 10 * word.length, 0, 10 * word.length, 20, 0, 20], symbols };
  });
  return { words, quad: [0, 0, 100, 0, 100, 20, 0, 20] };
}

function mended(lines: readonly TextLine[]): string[] {
  const blocks = withTwinsMended([{ paragraphs: [lines] }]);
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flat().map(({ words }) => words.map((word) => word.symbols.map(({ text }) => text).join("")).join(" ")),
  );
}

const CYRILLIC_PAGE = lineOf("Примечания к выпуску");

test("a word with telling letters is in their alphabet throughout", () => {
  // Latin M and o in Cyrillic, Cyrillic с and о in Latin.
  expect(mended([lineOf("Mocква"), lineOf("seсtiоn")])).toEqual(["Москва", "section"]);
});

test("a word of twins alone is in the alphabet of its line, or the page's", () => {
  expect(mended([CYRILLIC_PAGE, lineOf("«BEPECK»")])).toEqual(["Примечания к выпуску", "«ВЕРЕСК»"]);
  expect(mended([CYRILLIC_PAGE, lineOf("OPEN the CAMERA")]).at(-1)).toBe("OPEN the CAMERA");
});

test.each(["Витамин C", "глава XX", "экспорт PDF", "Windows и Mac"])("%s stays as it was read", (text) => {
  expect(mended([lineOf(text)])).toEqual([text]);
});

test("three zeros before a name are letters, those of a number are not", () => {
  expect(mended([CYRILLIC_PAGE, lineOf("000 «Ромашка»")]).at(-1)).toBe("ООО «Ромашка»");
  expect(mended([CYRILLIC_PAGE, lineOf("1 000 «Ромашек»")]).at(-1)).toBe("1 000 «Ромашек»");
  expect(mended([CYRILLIC_PAGE, lineOf("000 штук")]).at(-1)).toBe("000 штук");
});

test("letters as high as the digits beside them are capitals", () => {
  expect(mended([lineOf("итого 516,70", 20)])).toEqual(["ИТОГО 516,70"]);
  expect(mended([lineOf("итого 516,70", 15)])).toEqual(["итого 516,70"]);
});
