import { expect, test } from "vitest";
import { grayFromRgb } from "../raster/gray-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { pageContent } from "./page-content.ts";
import { pictureGrid } from "./picture-grid.ts";
import { looksLikeLine } from "./text-likeness.ts";

const WIDTH = 320;
const HEIGHT = 240;
const LINE = { centerX: 160, centerY: 40, width: 240, height: 24, angle: 0 };

interface Drawing {
  readonly color: readonly number[];
  readonly isInside: (x: number, y: number) => boolean;
}

/** On white. What is drawn is striped, so that it is no even ground. */
function page(...drawings: readonly Drawing[]): RgbImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(255);
  for (let i = 0; i < WIDTH * HEIGHT; i += 1) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const drawing = drawings.find(({ isInside }) => isInside(x, y));
    if (drawing !== undefined && x % 4 < 2) data.set(drawing.color, 3 * i);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const LETTERS: Drawing = { color: [0, 0, 0], isInside: (x, y) => x >= 42 && x < 278 && y >= 30 && y < 50 };
const PHOTO: Drawing = { color: [200, 40, 40], isInside: (x, y) => x >= 100 && x < 220 && y >= 100 && y < 200 };
const RULE: Drawing = { color: [0, 0, 0], isInside: (_, y) => y >= 150 && y < 152 };

function contentOf(image: RgbImage) {
  const size = { width: WIDTH, height: HEIGHT };
  return pageContent(pictureGrid(grayFromRgb(image), { size, textBoxes: [LINE], faceBoxes: [] }), image);
}

test("a page of letters holds nothing but text", () => {
  const content = contentOf(page(LETTERS));
  expect(content).toMatchObject({ textOfContent: 1, pictureShare: 0, grayShare: 1, groundDeviation: 0 });
  expect(content.textShare).toBeGreaterThan(0.05);
});

test("a picture beside the text is seen, a rule is not one", () => {
  expect(contentOf(page(LETTERS, RULE)).pictureShare).toBe(0);
  const content = contentOf(page(LETTERS, PHOTO));
  expect(content.pictureShare).toBeGreaterThan(0.05);
  expect(content.textOfContent).toBeLessThan(0.6);
  expect(content.grayShare).toBeLessThan(0.95);
});

test("one large block is no line, a long or a small one is", () => {
  const size = { width: 400, height: 300 };
  expect(looksLikeLine({ ...LINE, width: 160, height: 150 }, size)).toBe(false);
  expect(looksLikeLine({ ...LINE, width: 300, height: 100 }, size)).toBe(true);
  expect(looksLikeLine({ ...LINE, width: 20, height: 20 }, size)).toBe(true);
});
