import { expect, test } from "vitest";
import { expressionBox, expressionsFromValues } from "./face-expressions.ts";
import { faceTraits } from "./face-traits.ts";
import type { FoundFace } from "./found-face.ts";

/** Large, and its points in one place: not turned. */
const FACE: FoundFace = { box: [0, 0, 90, 90], score: 0.9, points: Array.from({ length: 136 }, () => 45) };

/** Outputs of the network: neutral, happy, sad, angry, fearful, disgusted, surprised. */
function traitsOf(...values: readonly number[]) {
  return faceTraits({ ...FACE, expressions: expressionsFromValues(Float32Array.from(values)) });
}

test("a sure smile is the only thing that is very likely", () => {
  expect(traitsOf(0, 20, 0, 0, 0, 0, 0)).toEqual({
    joy: "very-likely",
    sorrow: "unlikely",
    anger: "unlikely",
    surprise: "unlikely",
  });
  expect(traitsOf(0, 0, 0, 20, 0, 0, 0)).toMatchObject({ joy: "very-unlikely", anger: "likely" });
  expect(traitsOf(0, 0, 20, 0, 0, 0, 0)).toMatchObject({ sorrow: "likely" });
  expect(traitsOf(0, 0, 0, 0, 0, 0, 20)).toMatchObject({ surprise: "likely" });
});

test("what the network hesitates about is possible at most", () => {
  expect(traitsOf(0, 0, 0.5, 0, -9, -9, -9)).toMatchObject({ joy: "unlikely", sorrow: "unlikely" });
  expect(traitsOf(1, 1, -9, -9, -9, -9, -9)).toMatchObject({ joy: "possible" });
});

test("probabilities are 1 in sum, also for huge outputs", () => {
  const sum = Object.values(expressionsFromValues(Float32Array.of(900, -900, 3, 0, 1, 2, 899))).reduce((a, b) => a + b);
  expect(sum).toBeCloseTo(1, 9);
});

test("a face in the dark or out of focus says so", () => {
  expect(faceTraits({ ...FACE, look: { sharpness: 0.8, luma: 130 } })).toEqual({
    blurred: "unlikely",
    underExposed: "unlikely",
  });
  expect(faceTraits({ ...FACE, look: { sharpness: 0.02, luma: 20 } })).toEqual({
    blurred: "likely",
    underExposed: "likely",
  });
});

test("a face too small for its expression has none", () => {
  const expressions = expressionsFromValues(Float32Array.of(0, 20, 0, 0, 0, 0, 0));
  expect(faceTraits({ ...FACE, box: [0, 0, 50, 50], expressions })).toEqual({});
});

test("nothing is said of what was not measured", () => {
  expect(faceTraits(FACE)).toEqual({});
});

test("the expression network sees all points with a margin, inside the picture", () => {
  expect(expressionBox([10, 20, 110, 70], { width: 115, height: 200 })).toEqual([0, 15, 115, 75]);
  expect(expressionBox([-50, 5, -10, 9], { width: 100, height: 100 })).toBeUndefined();
});
