import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeImage } from "../raster/decode-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { createContentClassifier } from "./content-classifier.ts";

const SIDE = 224;

/** A pattern that the network is in doubt about: a wrong weight anywhere shows. */
function doubtfulPattern(side: number): RgbImage {
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i += 1) {
    const x = i % side;
    const y = Math.floor(i / side);
    data.set([(x * 7 + y * 3) % 256, (x * x + y) % 256, (x * y) % 256], 3 * i);
  }
  return { width: side, height: side, data };
}

// What TensorFlow.js 4.22 gives for the same 224 x 224 pixels with the original files of the network.
test("the network as rebuilt here gives what its authors' runtime gives", async () => {
  const classifier = await createContentClassifier();
  const { drawing, hentai, neutral, porn, sexy } = (await classifier.classify(doubtfulPattern(SIDE))) ?? {};
  expect(drawing).toBeCloseTo(0.662, 3);
  expect(hentai).toBeCloseTo(0.0332, 3);
  expect(neutral).toBeCloseTo(0.1743, 3);
  expect(porn).toBeCloseTo(0.113, 3);
  expect(sexy).toBeCloseTo(0.0175, 3);
});

test("a portrait of any size is squeezed into the network's square", async () => {
  const decoded = await decodeImage(readFileSync("src/engine/fixtures/hopper.jpg"), { maxPixels: 1e6 });
  if (!decoded.ok) throw new Error("not decoded");
  const classes = await (await createContentClassifier()).classify(decoded.value);
  expect(classes?.neutral).toBeCloseTo(0.99995, 4);
});

test("a picture of a few pixels is not judged", async () => {
  const classifier = await createContentClassifier();
  expect(await classifier.classify(doubtfulPattern(63))).toBeUndefined();
  expect(await classifier.classify(doubtfulPattern(64))).toBeDefined();
});
