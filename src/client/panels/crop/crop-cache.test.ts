import { expect, test } from "vitest";
import type { CropRequest } from "../../commands/actions.ts";
import type { ImageId } from "../../state/image-item.ts";
import { createCropCache } from "./crop-cache.ts";

/** Cuts when the test says so. */
function desk(maxPixels: number, maxAtOnce = 1) {
  const asked: { readonly x: number; readonly give: (bitmap?: ImageBitmap) => void }[] = [];
  const closed: number[] = [];
  const cropImage = ({ bounds }: CropRequest) =>
    new Promise<ImageBitmap | undefined>((resolve) => {
      asked.push({ x: bounds.minX, give: resolve });
    });
  const cache = createCropCache({ cropImage, maxPixels, maxAtOnce });
  const bitmap = (x: number): ImageBitmap => ({ width: 10, height: 10, close: () => void closed.push(x) });
  const given: string[] = [];
  const want = (x: number) => {
    const bounds = { minX: x, minY: 0, maxX: x + 1, maxY: 1 };
    return cache.want({ imageId: "i" as ImageId, bounds, maxSidePx: 10 }, (piece) => {
      given.push(piece === undefined ? `${String(x)} missing` : String(x));
    });
  };
  const cutNext = async (isMissing = false) => {
    const next = asked.shift();
    next?.give(isMissing ? undefined : bitmap(next.x));
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asked, closed, given, want, cutNext };
}

test("what was wished for last is cut first, and what nobody waits for is not cut", async () => {
  const { asked, given, want, cutNext } = desk(1000);
  want(1);
  const forget = want(2);
  want(3);
  want(4);
  forget();
  await cutNext();
  await cutNext();
  await cutNext();
  expect(given).toEqual(["1", "4", "3"]);
  expect(asked).toEqual([]);
});

test("pieces are kept as far as they fit, those wanted last the longest, and given again at once", async () => {
  const { asked, closed, given, want, cutNext } = desk(200);
  for (const x of [1, 2]) {
    want(x);
    await cutNext();
  }
  want(1);
  expect(given).toEqual(["1", "2", "1"]);
  want(3);
  await cutNext();
  expect(closed).toEqual([2]);
  want(2);
  expect(asked).toHaveLength(1);
});

test("two that want the same piece share it; one that cannot be had is tried again when it is wanted again", async () => {
  const { asked, given, want, cutNext } = desk(1000, 4);
  want(1);
  want(1);
  expect(asked).toHaveLength(1);
  await cutNext(true);
  expect(given).toEqual(["1 missing", "1 missing"]);
  want(1);
  await cutNext();
  expect(given.at(-1)).toBe("1");
});
