// Pictures with labelled faces for the face bench, and copies of them that are harder, with their labels moved along.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";

/** Not labelled by hand: what the portrait in the project shows. Boxes are `[left, top, right, bottom]`. */
const OWN = { name: "hopper.jpg", boxes: [[36, 28, 88, 88]], size: { width: 128, height: 128 } };

/** `{ name, boxes, size, bytes }` of every picture of the corpus whose faces are labelled, with no face as well. */
export function labelledPictures(corpus) {
  const fixture = new URL("../../src/engine/fixtures/hopper.jpg", import.meta.url);
  if (!corpus) return [{ ...OWN, bytes: readFileSync(fixture) }];
  const { entries } = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8"));
  return entries.flatMap(({ file, truth, width, height }) => {
    if (!truth?.faces) return [];
    const { faces } = JSON.parse(readFileSync(join(corpus, truth.faces), "utf8"));
    const boxes = faces.map(({ box: [x, y, w, h] }) => [x, y, x + w, y + h]);
    return [{ name: basename(file), boxes, size: { width, height }, bytes: readFileSync(join(corpus, file)) }];
  });
}

const SMALL = 0.25;

/** What is done to a picture, and where a point of it lies then. */
export const COPIES = [
  { name: "turned 90", draw: (picture) => picture.rotate(90), move: ([x, y], { height }) => [height - y, x] },
  { name: "turned 180", draw: (picture) => picture.rotate(180), move: ([x, y], s) => [s.width - x, s.height - y] },
  { name: "turned 270", draw: (picture) => picture.rotate(270), move: ([x, y], { width }) => [y, width - x] },
  { name: "mirrored", draw: (picture) => picture.flop(), move: ([x, y], { width }) => [width - x, y] },
  {
    name: "small (25 %)",
    draw: (picture, { width }) => picture.resize(Math.round(width * SMALL)),
    move: ([x, y]) => [x * SMALL, y * SMALL],
  },
  { name: "dark", draw: (picture) => picture.linear(0.25, 0) },
  { name: "JPEG q20", draw: (picture) => picture.jpeg({ quality: 20 }), isLossy: true },
];

/** The picture as the copy named shows it. */
export async function copyOf(picture, { name, draw, move = (point) => point, isLossy = false }) {
  const drawn = draw(sharp(picture.bytes).removeAlpha().toColourspace("srgb"), picture.size);
  const boxes = picture.boxes.map(([x0, y0, x1, y1]) => {
    const [a, b] = [move([x0, y0], picture.size), move([x1, y1], picture.size)];
    return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  });
  return {
    ...picture,
    name: `${picture.name}, ${name}`,
    boxes,
    bytes: await (isLossy ? drawn : drawn.png()).toBuffer(),
  };
}
