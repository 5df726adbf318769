import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeToFit } from "./encode-to-fit.ts";
import type { EncodeAttempt, EncodeOptions } from "./encode-to-fit.ts";

/** An encoder whose files weigh `bytesPerPixel` at full quality, and the attempts it saw. */
function fakeEncoder(bytesPerPixel: number) {
  const attempts: EncodeAttempt[] = [];
  const encode = (attempt: EncodeAttempt) => {
    attempts.push(attempt);
    const weight = attempt.mediaType === "image/png" ? 4 : attempt.quality ** 2;
    const bytes = Math.ceil(attempt.size.width * attempt.size.height * bytesPerPixel * weight);
    return Promise.resolve(new Blob([new Uint8Array(bytes)]));
  };
  return { encode, attempts };
}

function options(encode: EncodeOptions["encode"], changes: Partial<EncodeOptions> = {}): EncodeOptions {
  return {
    size: { width: 400, height: 300 },
    limits: { bytesPerImage: 100_000, pixelsPerImage: 1_000_000, mediaTypes: ["image/jpeg", "image/png"] },
    prefersPng: false,
    quality: 0.92,
    encode,
    ...changes,
  };
}

test("a picture that fits is encoded once, at the first quality", async () => {
  const { encode, attempts } = fakeEncoder(0.5);
  const fitting = await encodeToFit(options(encode));
  expect(attempts).toEqual([{ mediaType: "image/jpeg", quality: 0.92, size: { width: 400, height: 300 } }]);
  expect(fitting?.attempt).toBe(attempts[0]);
});

test("too many pixels are scaled down first, keeping the proportions", async () => {
  const { encode, attempts } = fakeEncoder(0.1);
  const limits = { bytesPerImage: 1e6, pixelsPerImage: 30_000, mediaTypes: [] };
  await encodeToFit(options(encode, { limits }));
  expect(attempts.map(({ size }) => size)).toEqual([{ width: 200, height: 150 }]);
});

test("a little too heavy goes down in quality, not in pixels", async () => {
  const { encode } = fakeEncoder(1.1);
  const fitting = await encodeToFit(options(encode));
  expect(fitting?.attempt).toEqual({ mediaType: "image/jpeg", quality: 0.85, size: { width: 400, height: 300 } });
});

test("far too heavy loses quality and pixels", async () => {
  const { encode, attempts } = fakeEncoder(20);
  const fitting = await encodeToFit(options(encode));
  expect(fitting?.blob.size).toBeLessThanOrEqual(100_000);
  expect(fitting?.attempt.quality).toBe(0.75);
  expect(fitting?.attempt.size.width).toBeGreaterThan(80);
  expect(attempts.length).toBeLessThanOrEqual(5);
});

test("PNG is preferred only while it fits and is accepted", async () => {
  const { encode } = fakeEncoder(0.1);
  const png = await encodeToFit(options(encode, { prefersPng: true }));
  expect(png?.attempt.mediaType).toBe("image/png");
  const tight = { bytesPerImage: 20_000, pixelsPerImage: 1e6, mediaTypes: ["image/png"] };
  expect((await encodeToFit(options(encode, { prefersPng: true, limits: tight })))?.attempt.mediaType).toBe(
    "image/jpeg",
  );
  const jpegOnly = { bytesPerImage: 1e6, pixelsPerImage: 1e6, mediaTypes: ["image/jpeg"] };
  expect((await encodeToFit(options(encode, { prefersPng: true, limits: jpegOnly })))?.attempt.mediaType).toBe(
    "image/jpeg",
  );
});

test("gives up when nothing can be small enough", async () => {
  const encode = () => Promise.resolve(new Blob([new Uint8Array(1000)]));
  const limits = { bytesPerImage: 10, pixelsPerImage: 1e6, mediaTypes: [] };
  expect(await encodeToFit(options(encode, { limits }))).toBeUndefined();
});

test("whatever it gives is within both limits", async () => {
  const side = fc.integer({ min: 1, max: 3000 });
  const cases = fc.record({ width: side, height: side, weight: fc.double({ min: 0.01, max: 4, noNaN: true }) });
  await fc.assert(
    fc.asyncProperty(cases, async ({ width, height, weight }) => {
      const limits = { bytesPerImage: 5_000, pixelsPerImage: 50_000, mediaTypes: ["image/png"] };
      const fitting = await encodeToFit(options(fakeEncoder(weight).encode, { size: { width, height }, limits }));
      if (fitting === undefined) return;
      const { size } = fitting.attempt;
      expect(fitting.blob.size).toBeLessThanOrEqual(5_000);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      expect(size.width <= width && size.height <= height).toBe(true);
    }),
    { numRuns: 50 },
  );
});
