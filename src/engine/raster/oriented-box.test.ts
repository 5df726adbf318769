import fc from "fast-check";
import { expect, test } from "vitest";
import { cornersOfBox, normalizeAngle, turnedBox } from "./oriented-box.ts";

test("the corners start where reading starts and go clockwise as read", () => {
  const box = { centerX: 10, centerY: 20, width: 8, height: 4, angle: 0 };
  expect(cornersOfBox(box)).toEqual([6, 18, 14, 18, 14, 22, 6, 22]);
});

test("text read from top to bottom starts at its upper right corner", () => {
  const corners = cornersOfBox({ centerX: 0, centerY: 0, width: 8, height: 4, angle: Math.PI / 2 });
  expect(corners.map(Math.round)).toEqual([2, -4, 2, 4, -2, 4, -2, -4]);
});

test("a half turn swaps opposite corners", () => {
  const box = { centerX: 3, centerY: 5, width: 6, height: 2, angle: 0.3 };
  const corners = cornersOfBox(box).map((value) => value.toFixed(6));
  const turned = cornersOfBox(turnedBox(box, Math.PI)).map((value) => value.toFixed(6));
  expect(turned).toEqual([...corners.slice(4), ...corners.slice(0, 4)]);
});

test("an angle is folded into one turn without changing its direction", () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (angle) => {
      const folded = normalizeAngle(angle);
      expect(folded).toBeGreaterThan(-Math.PI - 1e-9);
      expect(folded).toBeLessThanOrEqual(Math.PI + 1e-9);
      expect(Math.cos(folded)).toBeCloseTo(Math.cos(angle), 6);
      expect(Math.sin(folded)).toBeCloseTo(Math.sin(angle), 6);
    }),
  );
});
