import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Orientation } from "#core/geometry/orientation.ts";
import { createWorker } from "#client/ui/trusted-types.ts";
import { bmpFile, bytesOf, gifFile } from "./format/sample-files.test-data.ts";
import { createImageLibrary } from "./image-library.ts";
import type { ImageLibrary, SendLimits } from "./image-library.ts";
import {
  cornersOf,
  MARKER_CORNERS,
  MARKER_SIZE,
  markerJpeg,
  markerPng,
  markerTiff,
  markerWebp,
  pixelsOf,
  POSITION_COMMENT,
  storedMarker,
} from "./marker-picture.test-data.ts";
import workerUrl from "./worker/image.worker.ts?worker&url";

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const LIMITS: SendLimits = { bytesPerImage: 1e6, pixelsPerImage: 2e7, mediaTypes: ["image/jpeg", "image/png"] };

let library: ImageLibrary;

beforeEach(() => {
  library = createImageLibrary({ createWorker: () => createWorker(workerUrl) });
});

afterEach(() => library.dispose());

function file(...parts: readonly BlobPart[]): File {
  return new File([...parts], "picture");
}

async function shown(id: string): Promise<ImageBitmap> {
  const lent = await library.display(id);
  if (!lent.ok) throw new Error(`Not shown: ${lent.error.kind}`);
  return lent.value.bitmap;
}

async function prepared(id: string, limits: SendLimits = LIMITS) {
  const result = await library.prepare(id, limits);
  if (!result.ok) throw new Error(`Not prepared: ${result.error.kind}`);
  const { sent, base64 } = result.value;
  const answer = await fetch(`data:${sent.mediaType};base64,${await base64.text()}`);
  const blob = await answer.blob();
  return { ...result.value, blob, bitmap: await createImageBitmap(blob) };
}

describe.each([
  ["JPEG", markerJpeg],
  ["PNG", markerPng],
  ["WebP", markerWebp],
  ["TIFF", (orientation: Orientation) => markerTiff({ orientation })],
])("%s", (_, make) => {
  test.each(ORIENTATIONS)(
    "orientation %i stands upright on the screen, in the strip and on the wire",
    async (orientation) => {
      const opened = await library.open("a", file(await make(orientation)));
      expect(opened).toMatchObject({ ok: true, value: { imageSize: MARKER_SIZE } });
      expect(cornersOf(await shown("a"))).toEqual([...MARKER_CORNERS]);
      const thumbnail = await fetch(opened.ok ? opened.value.thumbnailUrl : "");
      expect(cornersOf(await createImageBitmap(await thumbnail.blob()))).toEqual([...MARKER_CORNERS]);
      const { bitmap, sent } = await prepared("a");
      expect(cornersOf(bitmap)).toEqual([...MARKER_CORNERS]);
      expect(sent.changes.includes("turned-upright")).toBe(orientation !== 1);
    },
  );
});

test("an upright JPEG goes with the very same pixels and without its private parts", async () => {
  const bytes = await markerJpeg(1, [POSITION_COMMENT]);
  await library.open("a", file(bytes));
  const { sent, blob, bitmap } = await prepared("a");
  expect(sent).toEqual({ size: MARKER_SIZE, bytes: blob.size, mediaType: "image/jpeg", changes: ["metadata-removed"] });
  expect(await blob.text()).not.toContain("GPS");
  expect(pixelsOf(bitmap)).toEqual(pixelsOf(await createImageBitmap(new Blob([bytes]))));
});

test("a file without anything private goes byte for byte", async () => {
  const plain = await storedMarker(1).convertToBlob({ type: "image/png" });
  await library.open("a", file(plain));
  const { sent, blob } = await prepared("a");
  expect(sent.changes).toEqual([]);
  expect(await blob.arrayBuffer()).toEqual(await plain.arrayBuffer());
});

test("what is accepted nowhere is converted, and transparency kept where PNG allows it", async () => {
  const canvas = new OffscreenCanvas(20, 10);
  canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
  await library.open("a", file(await canvas.convertToBlob({ type: "image/webp", quality: 1 })));
  const { sent, bitmap } = await prepared("a");
  expect(sent).toMatchObject({ mediaType: "image/png", changes: ["converted"] });
  expect(pixelsOf(bitmap).slice(-4)).toEqual([0, 0, 0, 0]);
  const onPaper = await prepared("a", { ...LIMITS, mediaTypes: ["image/jpeg"] });
  expect(onPaper.sent.mediaType).toBe("image/jpeg");
  expect(pixelsOf(onPaper.bitmap).slice(-4)).toEqual([255, 255, 255, 255]);
});

test("too many pixels are scaled down, and the report is true", async () => {
  await library.open("a", file(await markerJpeg(6)));
  const { sent, bitmap, imageSize } = await prepared("a", { ...LIMITS, pixelsPerImage: 400 });
  expect(sent.size).toEqual({ width: bitmap.width, height: bitmap.height });
  expect(bitmap.width * bitmap.height).toBeLessThanOrEqual(400);
  expect(imageSize).toEqual(MARKER_SIZE);
  expect(sent.changes).toEqual(["metadata-removed", "turned-upright", "downscaled", "recompressed"]);
});

test("too many bytes lose quality and pixels until they fit", async () => {
  const canvas = new OffscreenCanvas(600, 400);
  const noise = new ImageData(600, 400);
  noise.data.forEach((_, index) => (noise.data[index] = index % 4 === 3 ? 255 : (index * 7919) % 251));
  canvas.getContext("2d")?.putImageData(noise, 0, 0);
  await library.open("a", file(await canvas.convertToBlob({ type: "image/png" })));
  const { sent, blob } = await prepared("a", { ...LIMITS, bytesPerImage: 20_000 });
  expect(blob.size).toBeLessThanOrEqual(20_000);
  expect(sent).toMatchObject({ bytes: blob.size, mediaType: "image/jpeg" });
  expect(sent.changes).toEqual(["converted", "downscaled", "recompressed"]);
  expect(await library.prepare("a", { ...LIMITS, bytesPerImage: 50 })).toEqual({
    ok: false,
    error: { kind: "cannot-fit", limitBytes: 50 },
  });
});

test("a deflated TIFF opens, and its circle of directories does not matter", async () => {
  const deflate = async (samples: Uint8Array<ArrayBuffer>) => {
    const stream = new Blob([samples]).stream().pipeThrough(new CompressionStream("deflate"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  await library.open("a", file(await markerTiff({ compression: 8, pack: deflate })));
  expect(cornersOf(await shown("a"))).toEqual([...MARKER_CORNERS]);
});

test("a TIFF with its colours in separate planes opens", async () => {
  await library.open("a", file(await markerTiff({ isPlanar: true })));
  expect(cornersOf(await shown("a"))).toEqual([...MARKER_CORNERS]);
});

test("a TIFF of JPEG strips opens with its true colours", async () => {
  const jpeg = async () => {
    const blob = await storedMarker(1).convertToBlob({ type: "image/jpeg", quality: 1 });
    return new Uint8Array(await blob.arrayBuffer());
  };
  const bytes = await markerTiff({ compression: 7, pack: jpeg });
  // The canvas writes YCbCr: photometric 6.
  const photometricAt = 8 + 2 + 4 * 12 + 8;
  expect(bytes[photometricAt]).toBe(2);
  await library.open("a", file(bytes.with(photometricAt, 6)));
  expect(cornersOf(await shown("a"))).toEqual([...MARKER_CORNERS]);
});

test.each([
  ["empty", bytesOf()],
  ["not-an-image", bytesOf("<!doctype html>")],
  ["unsupported-format", bytesOf("<svg><script>alert(1)</script></svg>")],
  ["too-many-pixels", gifFile([65535, 65535], [1, 1])],
  ["side-too-long", bmpFile(40_000, 2)],
  ["damaged", bytesOf("\x89PNG\r\n\x1a\n")],
  ["damaged", bmpFile(20, 20)],
])("a file that is %s is refused, and the next one opens", async (kind, bytes) => {
  expect(await library.open("bad", file(bytes))).toMatchObject({ ok: false, error: { kind } });
  expect((await library.open("good", file(await markerJpeg(1)))).ok).toBe(true);
});

test("a worker that cannot start is a typed failure", async () => {
  const broken = createImageLibrary({ createWorker: () => createWorker("/no-such-worker.js") });
  expect(await broken.open("a", file(await markerJpeg(1)))).toMatchObject({ ok: false, error: { kind: "damaged" } });
  broken.dispose();
});

test("a cut-out has the pixels of its place", async () => {
  await library.open("a", file(await markerPng(6)));
  const bounds = { minX: MARKER_SIZE.width - 16, minY: 0, maxX: MARKER_SIZE.width, maxY: 8 };
  const cut = await library.crop("a", { bounds, maxSide: 100 });
  expect(cut).toMatchObject({ ok: true, value: { width: 16, height: 8 } });
  expect(cut.ok && new Set(cornersOf(cut.value))).toEqual(new Set(["blue"]));
});

test("a picture with too many pixels for the screen is shown as a smaller copy", async () => {
  const small = createImageLibrary({ createWorker: () => createWorker(workerUrl), displayPixels: 384 });
  await small.open("a", file(await markerPng(6)));
  const lent = await small.display("a");
  expect(lent).toMatchObject({ ok: true, value: { imageSize: MARKER_SIZE, scale: 0.5 } });
  expect(lent.ok && lent.value.bitmap.width).toBe(MARKER_SIZE.width / 2);
  const bounds = { minX: MARKER_SIZE.width - 16, minY: 0, maxX: MARKER_SIZE.width, maxY: 8 };
  expect(await small.crop("a", { bounds, maxSide: 100 })).toMatchObject({ ok: true, value: { width: 8, height: 4 } });
  small.dispose();
});

test("where that copy is too coarse, a part of the original is cut out pixel by pixel", async () => {
  const small = createImageLibrary({ createWorker: () => createWorker(workerUrl), displayPixels: 384 });
  await small.open("a", file(await markerPng(6)));
  const bounds = { minX: MARKER_SIZE.width - 16, minY: 0.5, maxX: MARKER_SIZE.width + 5, maxY: 7.5 };
  const cut = await small.detail("a", bounds);
  const whole = { minX: MARKER_SIZE.width - 16, minY: 0, maxX: MARKER_SIZE.width, maxY: 8 };
  expect(cut).toMatchObject({ ok: true, value: { bounds: whole, bitmap: { width: 16, height: 8 } } });
  expect(cut.ok && new Set(cornersOf(cut.value.bitmap))).toEqual(new Set(["blue"]));
  expect(await small.detail("gone", bounds)).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  small.dispose();
});

test("many who want the same picture share it, and it stays open until the last gives it back", async () => {
  await library.open("a", file(await markerPng(1)));
  const [first, second] = await Promise.all([library.display("a"), library.display("a")]);
  if (!first.ok || !second.ok) throw new Error("Not shown");
  expect(first.value.bitmap).toBe(second.value.bitmap);
  library.remove("a");
  first.value.release();
  expect(second.value.bitmap.width).toBe(MARKER_SIZE.width);
  second.value.release();
  expect(second.value.bitmap.width).toBe(0);
});

test("one who goes away does not take the picture from the others", async () => {
  await library.open("a", file(await markerPng(1)));
  const controller = new AbortController();
  const [gone, stays] = [library.display("a", controller.signal), library.display("a")];
  controller.abort();
  expect(await gone).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect((await stays).ok).toBe(true);
});

test("removing an image cancels what is under way and forgets it", async () => {
  const opening = library.open("a", file(await markerJpeg(1)));
  library.remove("a");
  expect(await opening).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(await library.prepare("a", LIMITS)).toEqual({ ok: false, error: { kind: "cancelled" } });
});

test("the hash is of the file as it was", async () => {
  const bytes = await markerJpeg(6);
  const opened = await library.open("a", file(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(opened.ok && opened.value.contentHash).toBe(hex);
  expect((await prepared("a")).contentHash).toBe(hex);
});
