import { expect, test } from "vitest";
import { faceGeometry } from "./face-geometry.ts";

/** All points in the middle but the eyes, which stand on a slope of 45 degrees. */
function pointsOfTiltedFace() {
  const points = Array.from({ length: 136 }, () => 50);
  for (let point = 36; point <= 41; point += 1) [points[2 * point], points[2 * point + 1]] = [40, 40];
  for (let point = 42; point <= 47; point += 1) [points[2 * point], points[2 * point + 1]] = [60, 60];
  return points;
}

test("roll is the slope of the line between the eyes, clockwise", () => {
  const { rollDegrees } = faceGeometry(
    { box: [30, 30, 70, 70], score: 0.9, points: pointsOfTiltedFace() },
    { width: 100, height: 100 },
  );
  expect(rollDegrees).toBeCloseTo(45, 6);
});

test("thirty landmarks are measured, each under the wire's name", () => {
  const { landmarks } = faceGeometry(
    { box: [30, 30, 70, 70], score: 0.9, points: pointsOfTiltedFace() },
    { width: 100, height: 100 },
  );
  expect(landmarks).toHaveLength(30);
  expect(landmarks.find(({ type }) => type === "LEFT_EYE")?.position).toMatchObject({ x: 40, y: 40 });
  expect(landmarks.map(({ type }) => type)).not.toContain("LEFT_EAR_TRAGION");
});

test("the head's box is larger than the skin's and ends at the picture's edge", () => {
  const { polygon, skinPolygon } = faceGeometry(
    { box: [0, 5, 50, 95], score: 0.9, points: [] },
    { width: 100, height: 100 },
  );
  expect(skinPolygon).toEqual([0, 5, 50, 5, 50, 95, 0, 95]);
  expect(polygon).toEqual([0, 0, 59, 0, 59, 100, 0, 100]);
});

test("the head of a face that lies on its side reaches further where its hair is", () => {
  const points = Array.from({ length: 136 }, () => 50);
  for (let point = 42; point <= 47; point += 1) [points[2 * point], points[2 * point + 1]] = [50, 60];
  const { polygon, rollDegrees } = faceGeometry(
    { box: [100, 100, 200, 200], score: 0.9, points },
    { width: 999, height: 999 },
  );
  expect(rollDegrees).toBeCloseTo(90, 6);
  expect(polygon).toEqual([88, 82, 238, 82, 238, 218, 88, 218]);
});
