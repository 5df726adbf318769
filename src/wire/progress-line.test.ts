import fc from "fast-check";
import { expect, test } from "vitest";
import { ANALYSIS_STAGES, isProgressId } from "#core/recognition/analysis-progress.ts";
import { parseProgressLine, serializeProgressLine } from "./progress-line.ts";

const count = fc.nat();
const progress = fc.record(
  {
    image: count,
    stage: fc.constantFrom(...ANALYSIS_STAGES),
    fraction: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    ahead: count,
    lines: fc.record({ done: count, total: count }),
  },
  { requiredKeys: ["image", "stage", "fraction"] },
);

test("a line is one line, and says what was meant", () => {
  fc.assert(
    fc.property(progress, (each) => {
      const line = serializeProgressLine({ ...each });
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(parseProgressLine(line)).toEqual(each);
    }),
  );
});

test.each([
  "",
  "null",
  "{",
  '{"image":0,"stage":"queued"}',
  '{"image":-1,"stage":"queued","fraction":0}',
  '{"image":0,"stage":"queued","fraction":2}',
  '{"image":0,"stage":"a later version","fraction":0}',
])("%s is no progress", (line) => {
  expect(parseProgressLine(line)).toBeUndefined();
});

test("counts that are none are left out", () => {
  const line = '{"image":0,"stage":"queued","fraction":0,"ahead":-1,"lines":{"done":1}}';
  expect(parseProgressLine(line)).toEqual({ image: 0, stage: "queued", fraction: 0 });
});

test.each([
  ["0123456789abcdef0123456789abcdef", true],
  ["0123456789ABCDEF0123456789abcdef", false],
  ["0123456789abcdef", false],
  ["0123456789abcdef0123456789abcdef\n", false],
  ["../info", false],
])("%j as an id: %s", (text, isId) => {
  expect(isProgressId(text)).toBe(isId);
});
