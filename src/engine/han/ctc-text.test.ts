import { expect, test } from "vitest";
import { textOfSteps } from "./ctc-text.ts";

const CHARACTERS = ["停", "止", "a", " "];
const SIZE = { width: 80, height: 16 };

/** Each step by its likeliest class and that one's probability. */
function stepsOf(...likeliest: readonly (readonly [character: string, probability: number])[]) {
  const classes = CHARACTERS.length + 1;
  const data = new Float32Array(likeliest.length * classes);
  for (const [step, [character, probability]] of likeliest.entries()) {
    data[step * classes + CHARACTERS.indexOf(character) + 1] = probability;
  }
  return { data, steps: likeliest.length, classes };
}

const NOTHING = ["", 0.9] as const;

test("a character seen in several steps is one, where and as sure as it was seen best", () => {
  const line = textOfSteps(stepsOf(NOTHING, ["停", 0.5], ["停", 0.75], NOTHING, ["停", 0.5]), CHARACTERS, SIZE);
  expect(line?.words.map(({ text, confidence }) => [text, confidence])).toEqual([["停停", 0.625]]);
  expect(line?.words[0]?.symbols.map(({ box }) => box)).toEqual([
    [32, 0, 48, 16],
    [64, 0, 80, 16],
  ]);
});

test("neighbours part where halfway between them", () => {
  const line = textOfSteps(
    stepsOf(["停", 1], ["止", 1], NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    CHARACTERS,
    SIZE,
  );
  expect(line?.words[0]?.symbols.map(({ box }) => box)).toEqual([
    [0, 0, 10, 16],
    [10, 0, 23, 16],
  ]);
});

test("spaces part words, nothing is no line", () => {
  expect(textOfSteps(stepsOf(["停", 1], [" ", 1], ["a", 1]), CHARACTERS, SIZE)?.words.map(({ text }) => text)).toEqual([
    "停",
    "a",
  ]);
  expect(textOfSteps(stepsOf(NOTHING, [" ", 1]), CHARACTERS, SIZE)).toBeUndefined();
});
