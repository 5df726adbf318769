import type { Actions, CropRequest } from "../../commands/actions.ts";

type CropImage = Actions["cropImage"];

export interface CropCache {
  /**
   * Gives the piece of the image, at once when it is known. The bitmap belongs to the cache and may be closed after the call.
   * Undefined: it cannot be had. The result forgets the wish; a piece that nobody waits for any more is not cut.
   */
  readonly want: (request: CropRequest, give: (bitmap: ImageBitmap | undefined) => void) => () => void;
}

interface CropCacheOptions {
  readonly cropImage: CropImage;
  /** How much is kept; what was wanted last stays. */
  readonly maxPixels: number;
  /** How many are cut at a time. */
  readonly maxAtOnce: number;
}

interface Wish {
  readonly request: CropRequest;
  readonly takers: Set<(bitmap: ImageBitmap | undefined) => void>;
}

export function createCropCache({ cropImage, maxPixels, maxAtOnce }: CropCacheOptions): CropCache {
  const known = new Map<string, ImageBitmap>();
  const wishes = new Map<string, Wish>();
  let pixels = 0;
  let running = 0;

  function keep(key: string, bitmap: ImageBitmap): void {
    known.set(key, bitmap);
    pixels += bitmap.width * bitmap.height;
    for (const [oldKey, old] of known) {
      if (pixels <= maxPixels || oldKey === key) break;
      known.delete(oldKey);
      pixels -= old.width * old.height;
      old.close();
    }
  }

  async function cut(key: string, { request, takers }: Wish): Promise<void> {
    running += 1;
    const bitmap = await cropImage(request);
    running -= 1;
    wishes.delete(key);
    if (bitmap !== undefined) keep(key, bitmap);
    for (const give of takers) give(bitmap);
    cutNext();
  }

  const started = new WeakSet<Wish>();
  /** The one wished for last comes first: that is what is in view. */
  function cutNext(): void {
    if (running >= maxAtOnce) return;
    const next = [...wishes].findLast(([, wish]) => !started.has(wish));
    if (next === undefined) return;
    started.add(next[1]);
    void cut(...next);
    cutNext();
  }

  return {
    want: (request, give) => {
      const key = keyOf(request);
      const bitmap = known.get(key);
      if (bitmap !== undefined) {
        known.delete(key);
        known.set(key, bitmap);
        give(bitmap);
        return () => undefined;
      }
      const wish = wishes.get(key) ?? { request, takers: new Set() };
      wishes.set(key, wish);
      wish.takers.add(give);
      cutNext();
      return () => {
        wish.takers.delete(give);
        if (wish.takers.size === 0 && !started.has(wish)) wishes.delete(key);
      };
    },
  };
}

function keyOf({ imageId, bounds: { minX, minY, maxX, maxY }, maxSidePx }: CropRequest): string {
  return [imageId, minX, minY, maxX, maxY, maxSidePx].join(" ");
}

/** 32 MB. */
const KEPT_PIXELS = 8_000_000;
const AT_ONCE = 4;
const caches = new WeakMap<CropImage, CropCache>();

/** The one of a window. */
export function cropCacheOf(cropImage: CropImage): CropCache {
  const cache = caches.get(cropImage) ?? createCropCache({ cropImage, maxPixels: KEPT_PIXELS, maxAtOnce: AT_ONCE });
  caches.set(cropImage, cache);
  return cache;
}
