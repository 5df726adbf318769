import fc from "fast-check";
import { expect, it } from "vitest";
import { LIMITS } from "./fake-provider.test-data.ts";
import { packBatches } from "./pack-batches.ts";
import type { PackingLimits } from "./pack-batches.ts";
import type { SendableImage } from "./recognition-job.ts";

const limits: PackingLimits = {
  ...LIMITS,
  imagesPerBatch: 4,
  bytesPerImage: 90,
  bytesPerRequest: 300,
  overheadBytes: 10,
};

const image = fc.record({ base64: fc.nat(350), bytes: fc.nat(100), width: fc.constantFrom(100, 30_000) });

function sendable({ base64, bytes, width }: { base64: number; bytes: number; width: number }): SendableImage {
  const sent = { size: { width, height: 1000 }, bytes, mediaType: "image/png", changes: [] };
  return { base64: new Blob([new Uint8Array(base64)]), sent };
}

function cost(images: readonly SendableImage[], position: number): number {
  return (images[position]?.base64.size ?? 0) + limits.overheadBytes;
}

it("puts every image into one batch or among the oversize, in order", () => {
  fc.assert(
    fc.property(fc.array(image, { maxLength: 40 }), (list) => {
      const { batches, oversize } = packBatches(list.map(sendable), limits);
      const packed = batches.flat();
      expect(packed).toEqual(packed.toSorted((a, b) => a - b));
      expect([...packed, ...oversize].toSorted((a, b) => a - b)).toEqual(list.map((_, index) => index));
    }),
  );
});

it("keeps every batch within the limits and fills it before it starts another", () => {
  fc.assert(
    fc.property(fc.array(image, { maxLength: 40 }), (list) => {
      const images = list.map(sendable);
      const { batches } = packBatches(images, limits);
      const sizes = batches.map((batch) => batch.reduce((sum, position) => sum + cost(images, position), 0));
      for (const [index, batch] of batches.entries()) {
        expect(batch.length).toBeLessThanOrEqual(limits.imagesPerBatch);
        expect(sizes[index]).toBeLessThanOrEqual(limits.bytesPerRequest);
        const next = batches[index + 1]?.[0];
        if (next === undefined || batch.length === limits.imagesPerBatch) continue;
        expect((sizes[index] ?? 0) + cost(images, next)).toBeGreaterThan(limits.bytesPerRequest);
      }
    }),
  );
});

it("leaves out what is too large in bytes, in pixels, or for a request", () => {
  const fits = { base64: 100, bytes: 75, width: 100 };
  const list = [fits, { ...fits, bytes: 91 }, { ...fits, width: 30_000 }, { ...fits, base64: 291 }];
  expect(packBatches(list.map(sendable), limits)).toEqual({ batches: [[0]], oversize: [1, 2, 3] });
});
