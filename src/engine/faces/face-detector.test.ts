import sharp from "sharp";
import type { Sharp } from "sharp";
import { beforeAll, expect, test } from "vitest";
import { decodeImage } from "../raster/decode-image.ts";
import { createFaceDetector } from "./face-detector.ts";
import type { FaceDetector } from "./face-detector.ts";
import { faceGeometry } from "./face-geometry.ts";
import type { FoundFace } from "./found-face.ts";

// The real networks on one portrait, turned and mirrored.
const PORTRAIT = "src/engine/fixtures/hopper.jpg";
const SIDE = 128;
let detector: FaceDetector;
let upright: FoundFace;

async function onlyFace(picture: Sharp): Promise<FoundFace> {
  const decoded = await decodeImage(await picture.png().toBuffer(), { maxPixels: 1e6 });
  if (!decoded.ok) throw new Error("The portrait could not be decoded");
  const [face, ...others] = await detector.detect(decoded.value);
  if (face === undefined || others.length > 0) throw new Error("One face was expected");
  return face;
}

function rollOf(face: FoundFace): number {
  return faceGeometry(face, { width: 9 * SIDE, height: 9 * SIDE }).rollDegrees ?? NaN;
}

/** The smaller of the two ways round. */
function degreesApart(a: number, b: number): number {
  const apart = (((a - b) % 360) + 360) % 360;
  return Math.min(apart, 360 - apart);
}

function middleOf({ box: [x0, y0, x1, y1] }: FoundFace): [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

beforeAll(async () => {
  detector = await createFaceDetector();
  upright = await onlyFace(sharp(PORTRAIT));
});

test.each([-150, -90, -60, -30, 40, 90, 110, 180])(
  "a picture turned by %i degrees has the same face, turned",
  async (angle) => {
    const face = await onlyFace(sharp(PORTRAIT).rotate(angle, { background: "#888" }));
    expect(degreesApart(rollOf(face), rollOf(upright) + angle)).toBeLessThan(8);
    const turn = (angle * Math.PI) / 180;
    const { width } = await sharp(PORTRAIT)
      .rotate(angle)
      .toBuffer({ resolveWithObject: true })
      .then(({ info }) => info);
    const [x, y] = middleOf(upright).map((value) => value - SIDE / 2);
    const [seenX, seenY] = middleOf(face).map((value) => value - width / 2);
    expect(Math.abs((seenX ?? NaN) - ((x ?? NaN) * Math.cos(turn) - (y ?? NaN) * Math.sin(turn)))).toBeLessThan(6);
    expect(Math.abs((seenY ?? NaN) - ((x ?? NaN) * Math.sin(turn) + (y ?? NaN) * Math.cos(turn)))).toBeLessThan(6);
  },
);

test("a mirror moves the left eye to the other side and turns roll and pan round", async () => {
  const face = await onlyFace(sharp(PORTRAIT).flop());
  const size = { width: SIDE, height: SIDE };
  const [seen, before] = [faceGeometry(face, size), faceGeometry(upright, size)];
  const eye = (geometry: typeof seen, type: string) => geometry.landmarks.find((one) => one.type === type)?.position;
  expect(Math.abs((eye(seen, "LEFT_EYE")?.x ?? NaN) - (SIDE - (eye(before, "RIGHT_EYE")?.x ?? NaN)))).toBeLessThan(3);
  expect(Math.abs((seen.rollDegrees ?? NaN) + (before.rollDegrees ?? NaN))).toBeLessThan(4);
  expect(Math.abs((seen.panDegrees ?? NaN) + (before.panDegrees ?? NaN))).toBeLessThan(6);
});
