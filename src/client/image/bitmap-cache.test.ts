import { expect, test, vi } from "vitest";
import { createBitmapCache } from "./bitmap-cache.ts";

/** 400 bytes. */
function picture(copies: readonly ImageBitmap[] = []) {
  const close = vi.fn<() => void>();
  return { bitmap: { width: 10, height: 10, close }, copies, imageSize: { width: 10, height: 10 }, close };
}

function filled(limitBytes: number, ids: readonly string[]) {
  const cache = createBitmapCache(limitBytes);
  const pictures = new Map(ids.map((id) => [id, picture()]));
  for (const [id, { bitmap, copies, imageSize }] of pictures) {
    cache.put(id, { bitmap, copies, imageSize });
    cache.lease(id)?.release();
  }
  const isClosed = (id: string) => pictures.get(id)?.close.mock.calls.length;
  return { cache, isClosed };
}

test("closes what was used longest ago", () => {
  const { cache, isClosed } = filled(800, ["a", "b"]);
  cache.lease("a")?.release();
  const c = picture();
  cache.put("c", c);
  cache.lease("c")?.release();
  expect([isClosed("a"), isClosed("b")]).toEqual([0, 1]);
  expect(cache.lease("b")).toBeUndefined();
});

test("never closes what is in use, and closes it once it is given back", () => {
  const { cache, isClosed } = filled(400, ["a"]);
  const lease = cache.lease("a");
  const b = picture();
  cache.put("b", b);
  const leaseB = cache.lease("b");
  leaseB?.release();
  expect([isClosed("a"), b.close.mock.calls.length]).toEqual([0, 1]);
  lease?.release();
  expect(isClosed("a")).toBe(0);
});

test("a picture that is removed while in use is closed when it is given back, once", () => {
  const { cache, isClosed } = filled(4000, ["a"]);
  const first = cache.lease("a");
  const second = cache.lease("a");
  cache.remove("a");
  first?.release();
  first?.release();
  expect(isClosed("a")).toBe(0);
  second?.release();
  expect(isClosed("a")).toBe(1);
});

test("putting a picture again closes the old one", () => {
  const { cache, isClosed } = filled(4000, ["a"]);
  cache.put("a", picture());
  expect(isClosed("a")).toBe(1);
});

test("smaller copies are closed with their picture, and count", () => {
  const copy = picture();
  const cache = createBitmapCache(700);
  cache.put("a", picture([copy.bitmap]));
  cache.lease("a")?.release();
  expect(copy.close).toHaveBeenCalledOnce();
});
