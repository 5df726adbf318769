import fc from "fast-check";
import { expect, test } from "vitest";
import { facePose } from "./face-pose.ts";

/** A head of other proportions than the one that is fitted: longer nose, wider mouth. */
const HEAD: readonly (readonly [point: number, right: number, down: number, front: number])[] = [
  [36, -46, 0, -9],
  [39, -19, 0, 0],
  [42, 19, 0, 0],
  [45, 46, 0, -9],
  [27, 0, 1, 12],
  [28, 0, 14, 18],
  [29, 0, 27, 25],
  [30, 0, 39, 32],
  [31, -13, 45, 12],
  [33, 0, 49, 18],
  [35, 13, 45, 12],
  [48, -30, 68, 6],
  [54, 30, 68, 6],
];

interface Turn {
  readonly pan: number;
  readonly tilt: number;
  readonly roll: number;
}

/** The points of a head, turned by degrees: first to the side, then up, then in the picture. */
function pointsOf({ pan, tilt, roll }: Turn): number[] {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const points = Array.from({ length: 136 }, () => 0);
  for (const [point, right, down, front] of HEAD) {
    const x = right * Math.cos(radians(pan)) + front * Math.sin(radians(pan));
    const z = front * Math.cos(radians(pan)) - right * Math.sin(radians(pan));
    const y = down * Math.cos(radians(tilt)) - z * Math.sin(radians(tilt));
    points[2 * point] = 300 + 2 * (x * Math.cos(radians(roll)) - y * Math.sin(radians(roll)));
    points[2 * point + 1] = 200 + 2 * (x * Math.sin(radians(roll)) + y * Math.cos(radians(roll)));
  }
  return points;
}

const PAIRS = [
  [36, 45],
  [39, 42],
  [31, 35],
  [48, 54],
] as const;

function mirrored(points: readonly number[]): number[] {
  const result = points.map((value, index) => (index % 2 === 0 ? 600 - value : value));
  for (const [a, b] of PAIRS) {
    for (const axis of [0, 1]) {
      const kept = result[2 * a + axis] ?? 0;
      result[2 * a + axis] = result[2 * b + axis] ?? 0;
      result[2 * b + axis] = kept;
    }
  }
  return result;
}

test("a head that looks straight ahead is not turned", () => {
  const { panDegrees, tiltDegrees, rollDegrees } = facePose(pointsOf({ pan: 0, tilt: 0, roll: 0 }));
  expect(Math.abs(panDegrees)).toBeLessThan(0.1);
  expect(Math.abs(rollDegrees)).toBeLessThan(0.1);
  expect(Math.abs(tiltDegrees)).toBeLessThan(6);
});

test("the turn of a head is found, whatever it is", () => {
  const turn = fc.record({
    pan: fc.integer({ min: -40, max: 40 }),
    tilt: fc.integer({ min: -25, max: 25 }),
    roll: fc.integer({ min: -40, max: 40 }),
  });
  fc.assert(
    fc.property(turn, (real) => {
      const { panDegrees, tiltDegrees, rollDegrees } = facePose(pointsOf(real));
      expect(Math.abs(panDegrees - real.pan)).toBeLessThan(6);
      expect(Math.abs(tiltDegrees - real.tilt)).toBeLessThan(10);
      expect(Math.abs(rollDegrees - real.roll)).toBeLessThan(5);
    }),
  );
});

test("a mirror turns pan and roll round and leaves tilt", () => {
  const points = pointsOf({ pan: 25, tilt: 10, roll: 15 });
  const seen = facePose(points);
  const inMirror = facePose(mirrored(points));
  expect(inMirror.panDegrees).toBeCloseTo(-seen.panDegrees, 3);
  expect(inMirror.rollDegrees).toBeCloseTo(-seen.rollDegrees, 3);
  expect(inMirror.tiltDegrees).toBeCloseTo(seen.tiltDegrees, 3);
});

test("points that are all in one place have no turn, and no answer that is not a number", () => {
  const pose = facePose(Array.from({ length: 136 }, () => 7));
  expect(Object.values(pose).every(Number.isFinite)).toBe(true);
});
