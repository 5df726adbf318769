import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { createBitmapCache } from "./bitmap-cache.ts";
import type { BitmapCache, BitmapLease } from "./bitmap-cache.ts";
import { planCrop } from "./crop-bitmap.ts";
import type { CropRequest } from "./crop-bitmap.ts";
import { CANCELLED, runImageTask } from "./run-image-task.ts";
import type { ImageFailure, StoredImage } from "./run-image-task.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** An upright picture for the screen, in use until `release`. */
export interface DisplayLease extends BitmapLease {
  /** Bitmap pixels per image pixel; below 1 for a picture that is too large for the screen. */
  readonly scale: number;
}

/** Lends pictures for the screen and cuts pieces out of them. */
export interface DisplayDesk {
  readonly lend: (id: string, image: StoredImage, signal?: AbortSignal) => Promise<Result<DisplayLease, ImageFailure>>;
  readonly crop: (lease: DisplayLease, request: CropRequest) => Promise<ImageBitmap>;
  readonly forget: (id: string) => void;
}

export interface DisplayDeskOptions {
  readonly pool: WorkerPool;
  /** What pictures kept for later may take together. */
  readonly cacheBytes: number;
  /** A larger picture is lent as a smaller copy. */
  readonly maxPixels: number;
}

/** Decoding under way for all who want the picture; ended when none of them does any more. */
interface Loading {
  readonly done: Promise<Result<void, ImageFailure>>;
  readonly controller: AbortController;
  waiters: number;
}

interface Desk {
  readonly pool: WorkerPool;
  readonly maxPixels: number;
  readonly cache: BitmapCache;
  readonly loadings: Map<StoredImage, Loading>;
}

export function createDisplayDesk({ pool, cacheBytes, maxPixels }: DisplayDeskOptions): DisplayDesk {
  const desk: Desk = { pool, maxPixels, cache: createBitmapCache(cacheBytes), loadings: new Map() };
  return {
    lend: (id, image, signal) => lend(desk, { id, image, signal }),
    crop: cropLease,
    forget: desk.cache.remove,
  };
}

interface Wish {
  readonly id: string;
  readonly image: StoredImage;
  readonly signal: AbortSignal | undefined;
}

async function lend(desk: Desk, wish: Wish): Promise<Result<DisplayLease, ImageFailure>> {
  const { id, image, signal } = wish;
  const isUnwanted = () => signal?.aborted === true || image.removal.signal.aborted;
  if (isUnwanted()) return CANCELLED;
  const cached = desk.cache.lease(id);
  if (cached !== undefined) return success(withScale(cached));
  const loaded = await waitFor(loadingOf(desk, wish), signal);
  if (!loaded.ok) return loaded;
  const lease = desk.cache.lease(id);
  if (lease === undefined) return CANCELLED;
  if (!isUnwanted()) return success(withScale(lease));
  lease.release();
  return CANCELLED;
}

function withScale(lease: BitmapLease): DisplayLease {
  return { ...lease, scale: lease.bitmap.width / lease.imageSize.width };
}

function loadingOf(desk: Desk, { id, image }: Wish): Loading {
  const underWay = desk.loadings.get(image);
  if (underWay !== undefined && !underWay.controller.signal.aborted) return underWay;
  const controller = new AbortController();
  const loading: Loading = { controller, waiters: 0, done: load(desk, { id, image, signal: controller.signal }) };
  desk.loadings.set(image, loading);
  void loading.done.finally(() => {
    if (desk.loadings.get(image) === loading) desk.loadings.delete(image);
  });
  return loading;
}

async function load(
  { pool, cache, maxPixels }: Desk,
  { id, image, signal }: Wish,
): Promise<Result<void, ImageFailure>> {
  const task = { kind: "display", file: image.file, maxPixels } as const;
  const shown = await runImageTask(pool, image, { task, signal, isUrgent: true });
  if (!shown.ok) return shown;
  cache.put(id, shown.value);
  return success(undefined);
}

async function waitFor(loading: Loading, signal: AbortSignal | undefined): Promise<Result<void, ImageFailure>> {
  const leave = () => {
    loading.waiters -= 1;
    if (loading.waiters === 0) loading.controller.abort();
  };
  loading.waiters += 1;
  signal?.addEventListener("abort", leave, { once: true });
  const result = await loading.done;
  signal?.removeEventListener("abort", leave);
  return result;
}

/** Of a bitmap in memory: a few rows are copied, nothing is decoded. */
async function cropLease({ bitmap, scale }: DisplayLease, request: CropRequest): Promise<ImageBitmap> {
  const { x, y, width, height, result } = planCrop(request, bitmap, scale);
  return createImageBitmap(bitmap, x, y, width, height, {
    resizeWidth: result.width,
    resizeHeight: result.height,
    resizeQuality: "medium",
  });
}
