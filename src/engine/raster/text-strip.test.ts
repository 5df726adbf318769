import { expect, test } from "vitest";
import { createGrayPyramid } from "./gray-pyramid.ts";
import type { OrientedBox } from "./oriented-box.ts";
import { cutTextStrip, STRIP_LINE_HEIGHT_PX, STRIP_PADDING_PX } from "./text-strip.ts";

const BOX: OrientedBox = { centerX: 50, centerY: 30, width: 60, height: 18, angle: 0 };

/** A line along the box: dark at its start, light at its end. */
function picture(box: OrientedBox, { paper = 220, ink = 20 } = {}) {
  const [width, height] = [100, 60];
  const data = new Uint8Array(width * height).fill(paper);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x + 0.5 - box.centerX, y + 0.5 - box.centerY];
      const along = dx * Math.cos(box.angle) + dy * Math.sin(box.angle);
      const across = dy * Math.cos(box.angle) - dx * Math.sin(box.angle);
      if (along > -28 && along < -10 && Math.abs(across) < 6) data[y * width + x] = ink;
    }
  }
  return createGrayPyramid({ width, height, data });
}

function valueAt(strip: { width: number; data: Uint8Array }, x: number, y: number) {
  return strip.data[y * strip.width + x];
}

test("the line gets its height, with a border in the colour of the paper", () => {
  const strip = cutTextStrip(picture(BOX), BOX);
  expect(strip.height).toBe(STRIP_LINE_HEIGHT_PX + 2 * STRIP_PADDING_PX);
  expect(strip.width).toBe(2 * 60 + 2 * STRIP_PADDING_PX);
  expect(valueAt(strip, 0, 0)).toBe(220);
});

test.each([0, 0.4, Math.PI / 2, Math.PI, -2.3])("ink at the start of the line is at the left, at %f rad", (angle) => {
  const box = { ...BOX, angle };
  const strip = cutTextStrip(picture(box), box);
  const middle = strip.height / 2;
  expect(valueAt(strip, STRIP_PADDING_PX + 20, middle)).toBeLessThan(60);
  expect(valueAt(strip, strip.width - STRIP_PADDING_PX - 20, middle)).toBe(220);
});

test("light letters on a dark ground come out dark on light", () => {
  const strip = cutTextStrip(picture(BOX, { paper: 30, ink: 240 }), BOX);
  expect(valueAt(strip, 0, 0)).toBe(225);
  expect(valueAt(strip, STRIP_PADDING_PX + 20, strip.height / 2)).toBeLessThan(60);
});

test("the map leads from the strip's middle to the box's middle", () => {
  const box = { ...BOX, angle: 0.7 };
  const { toImage, width, height } = cutTextStrip(picture(box), box);
  const [a, b, c, d, e, f] = toImage;
  expect((a * width) / 2 + (c * height) / 2 + e).toBeCloseTo(box.centerX, 6);
  expect((b * width) / 2 + (d * height) / 2 + f).toBeCloseTo(box.centerY, 6);
});

test("strokes that lean are set upright", () => {
  const lean = 0.25;
  const [width, height] = [100, 60];
  const data = new Uint8Array(width * height).fill(220);
  for (let y = 22; y < 38; y += 1)
    data.fill(20, y * width + 50 + Math.round(lean * (y - 30)), y * width + 53 + Math.round(lean * (y - 30)));
  const strip = cutTextStrip(createGrayPyramid({ width, height, data }), { ...BOX, lean });
  const columns = [14, 37].map((y) => strip.data.subarray(y * strip.width, (y + 1) * strip.width).indexOf(20));
  expect(Math.abs((columns[0] ?? 0) - (columns[1] ?? 99))).toBeLessThanOrEqual(2);
});

test("dark rules above and below a line do not turn it over", () => {
  const { base } = picture(BOX);
  for (const y of [21, 22, 37, 38]) base.data.fill(0, y * base.width, (y + 1) * base.width);
  const strip = cutTextStrip(createGrayPyramid(base), BOX);
  expect(valueAt(strip, strip.width - STRIP_PADDING_PX - 20, strip.height / 2)).toBe(220);
  expect(valueAt(strip, STRIP_PADDING_PX + 20, strip.height / 2)).toBeLessThan(60);
});

test("a shadow along the line is taken out of its paper, and faint ink is spread", () => {
  const box = { ...BOX, centerX: 150, width: 280 };
  const [width, height] = [300, 60];
  const shade = (x: number) => 200 - Math.round(x / 6);
  const isInk = (x: number, y: number) => x % 20 < 4 && y > 25 && y < 35;
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return shade(x) - (isInk(x, y) ? 40 : 0);
  });
  const strip = cutTextStrip(createGrayPyramid({ width, height, data }), box);
  expect(strip.contrast).toBeGreaterThan(30);
  expect(strip.contrast).toBeLessThan(50);
  const [left, right] = [20, strip.width - 20].map((x) => valueAt(strip, x, STRIP_PADDING_PX + 4) ?? 0);
  expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThan(40);
  expect(Math.min(...strip.data)).toBeLessThan(60);
});
