import { expect, test } from "vitest";
import { levelled, turnedBack } from "./turned-picture.ts";

const SIZE = { width: 120, height: 80 };
const SLANT = Math.PI / 6;
/** A thin dark line through this point, slanting down to the right. */
const POINT = { x: 80, y: 30 };

function slantedLine() {
  const data = new Uint8Array(SIZE.width * SIZE.height * 3).fill(250);
  for (let along = -24; along <= 24; along += 0.25) {
    const x = Math.round(POINT.x + along * Math.cos(SLANT));
    const y = Math.round(POINT.y + along * Math.sin(SLANT));
    data.fill(0, (y * SIZE.width + x) * 3, (y * SIZE.width + x) * 3 + 3);
  }
  return { ...SIZE, data };
}

test("a slanted line comes level, and a box around it leads back to where it was", async () => {
  const level = await levelled(slantedLine(), { sidePx: 1000, turn: SLANT });
  const dark = Array.from({ length: level.width * level.height }, (_, i) => i).filter(
    (i) => (level.data[i * 3] ?? 255) < 160,
  );
  const [xs, ys] = [dark.map((i) => i % level.width), dark.map((i) => Math.floor(i / level.width))];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs) + 1, Math.min(...ys), Math.max(...ys) + 1];
  expect(y1 - y0).toBeLessThan(5);
  const found = { centerX: (x0 + x1) / 2, centerY: (y0 + y1) / 2, width: x1 - x0, height: y1 - y0, angle: 0 };
  const box = turnedBack(found, { from: level, to: SIZE, turn: SLANT });
  expect(Math.hypot(box.centerX - POINT.x, box.centerY - POINT.y)).toBeLessThan(2);
  expect(box.angle).toBeCloseTo(SLANT, 6);
  expect(Math.abs(box.width - 49)).toBeLessThan(3);
});

test("what comes into the corners has the colour of the border, and the picture the size asked for", async () => {
  const level = await levelled(slantedLine(), { sidePx: 70, turn: Math.PI / 4 });
  expect(Math.max(level.width, level.height)).toBeLessThanOrEqual(72);
  expect(Math.max(level.width, level.height)).toBeGreaterThan(66);
  expect(level.data[0]).toBe(250);
});
