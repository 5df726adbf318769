import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { SentImage } from "#core/recognition/sent-image.ts";
import type { CropRequest } from "./crop-bitmap.ts";
import { createDisplayDesk } from "./display-desk.ts";
import type { DisplayDesk, DisplayLease } from "./display-desk.ts";
import { mediaTypeOf } from "./format/image-format.ts";
import type { ImageFormat } from "./format/image-format.ts";
import { CANCELLED, runImageTask } from "./run-image-task.ts";
import type { ImageFailure, StoredImage, Thumbnail } from "./run-image-task.ts";
import type { SendLimits } from "./send/encode-to-fit.ts";
import { createWorkerPool } from "./worker-pool.ts";
import type { Timers, WorkerPool } from "./worker-pool.ts";

export type { DisplayLease } from "./display-desk.ts";
export type { ImageFailure } from "./run-image-task.ts";
export type { SendLimits } from "./send/encode-to-fit.ts";

export interface OpenedImage {
  readonly mediaType: string;
  readonly format: ImageFormat;
  /** Upright, full size. */
  readonly imageSize: Size;
  /** SHA-256 of the file, hexadecimal. */
  readonly contentHash: string;
  readonly sizeBytes: number;
  /** Object address of a picture with a longest side of 256 pixels; revoked by `remove`. */
  readonly thumbnailUrl: string;
}

/** What an image needs to be there again in another window, without being decoded. */
export interface KeptImage {
  readonly file: File;
  readonly format: ImageFormat;
  readonly thumbnail: Blob;
}

export interface PreparedImage {
  readonly sent: SentImage;
  /** ASCII, without `data:` in front. */
  readonly base64: Blob;
  readonly contentHash: string;
  readonly imageSize: Size;
}

export interface PictureDetail {
  readonly bitmap: ImageBitmap;
  /** Whole pixels of the upright original. */
  readonly bounds: Bounds;
}

/**
 * Owns the bytes of all images, and all that is made of them. Ids are the caller's. A bad file, a worker that crashes or
 * takes too long and an id that is not there (cancelled) are values; nothing rejects for them.
 */
export interface ImageLibrary {
  readonly open: (id: string, file: File, signal?: AbortSignal) => Promise<Result<OpenedImage, ImageFailure>>;
  /** Undefined until the image is open. */
  readonly keep: (id: string) => KeptImage | undefined;
  /** Gives the object address of the thumbnail. Whether the file is what it was shows when it is displayed. */
  readonly restore: (id: string, kept: KeptImage) => string;
  readonly display: (id: string, signal?: AbortSignal) => Promise<Result<DisplayLease, ImageFailure>>;
  /** A part of the original pixel by pixel, where `display` gave a smaller copy. The caller closes the bitmap. */
  readonly detail: (id: string, bounds: Bounds, signal?: AbortSignal) => Promise<Result<PictureDetail, ImageFailure>>;
  /** The caller closes the bitmap. */
  readonly crop: (id: string, request: CropRequest, signal?: AbortSignal) => Promise<Result<ImageBitmap, ImageFailure>>;
  readonly prepare: (
    id: string,
    limits: SendLimits,
    signal?: AbortSignal,
  ) => Promise<Result<PreparedImage, ImageFailure>>;
  /** Forgets the bytes, closes pictures, cancels what is under way. */
  readonly remove: (id: string) => void;
  readonly dispose: () => void;
}

export interface ImageLibraryOptions {
  readonly createWorker: () => Worker;
  readonly poolSize?: number;
  readonly timeoutMs?: number;
  readonly timers?: Timers;
  /** A picture with more is shown as a smaller copy. */
  readonly displayPixels?: number;
}

const TIMEOUT_MS = 20_000;
/** 160 MB once decoded. */
const DISPLAY_PIXELS = 40_000_000;
/** Two of the largest pictures, or a dozen of the usual size. */
const CACHE_BYTES = 320 * 1024 * 1024;

interface Library {
  readonly pool: WorkerPool;
  readonly desk: DisplayDesk;
  readonly images: Map<string, StoredImage>;
}

export function createImageLibrary(options: ImageLibraryOptions): ImageLibrary {
  const pool = createWorkerPool({
    createWorker: options.createWorker,
    size: options.poolSize ?? defaultPoolSize(),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    timers: options.timers ?? windowTimers,
  });
  const images = new Map<string, StoredImage>();
  const library: Library = {
    pool,
    desk: createDisplayDesk({ pool, cacheBytes: CACHE_BYTES, maxPixels: options.displayPixels ?? DISPLAY_PIXELS }),
    images,
  };
  return {
    open: (id, file, signal) => openImage(library, { id, file, signal }),
    keep: (id) => keptImage(images.get(id)),
    restore: (id, kept) => restoreImage(library, id, kept),
    display: async (id, signal) => {
      const image = images.get(id);
      return image === undefined ? CANCELLED : library.desk.lend(id, image, signal);
    },
    detail: async (id, bounds, signal) => {
      const image = images.get(id);
      if (image === undefined) return CANCELLED;
      return runImageTask(pool, image, { task: { kind: "detail", file: image.file, bounds }, signal, isUrgent: true });
    },
    crop: (id, request, signal) => cropImage(library, { id, request, signal }),
    prepare: (id, limits, signal) => prepareImage(library, { id, limits, signal }),
    remove: (id) => removeImage(library, id),
    dispose: () => {
      for (const id of [...images.keys()]) removeImage(library, id);
      pool.dispose();
    },
  };
}

/** Leaves one core to the page. */
function defaultPoolSize(): number {
  return Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1));
}

const windowTimers: Timers = {
  set: (run, afterMs) => window.setTimeout(run, afterMs),
  clear: (timer) => window.clearTimeout(timer),
};

interface OpenArguments {
  readonly id: string;
  readonly file: File;
  readonly signal: AbortSignal | undefined;
}

async function openImage(
  library: Library,
  { id, file, signal }: OpenArguments,
): Promise<Result<OpenedImage, ImageFailure>> {
  removeImage(library, id);
  const image: StoredImage = { file, removal: new AbortController(), format: undefined, thumbnail: undefined };
  library.images.set(id, image);
  const opened = await runImageTask(library.pool, image, { task: { kind: "open", file }, signal });
  if (!opened.ok) {
    if (library.images.get(id) === image) removeImage(library, id);
    return opened;
  }
  const { format, imageSize, contentHash, thumbnail } = opened.value;
  image.format = format;
  image.thumbnail = thumbnailOf(thumbnail);
  const thumbnailUrl = image.thumbnail.url;
  const mediaType = mediaTypeOf(format);
  return success({ mediaType, format, imageSize, contentHash, sizeBytes: file.size, thumbnailUrl });
}

function thumbnailOf(picture: Blob): Thumbnail {
  return { picture, url: URL.createObjectURL(picture) };
}

function keptImage(image: StoredImage | undefined): KeptImage | undefined {
  if (image?.format === undefined || image.thumbnail === undefined) return undefined;
  return { file: image.file, format: image.format, thumbnail: image.thumbnail.picture };
}

function restoreImage(library: Library, id: string, { file, format, thumbnail }: KeptImage): string {
  removeImage(library, id);
  const kept = thumbnailOf(thumbnail);
  library.images.set(id, { file, removal: new AbortController(), format, thumbnail: kept });
  return kept.url;
}

interface CropArguments {
  readonly id: string;
  readonly request: CropRequest;
  readonly signal: AbortSignal | undefined;
}

async function cropImage(
  { images, desk }: Library,
  { id, request, signal }: CropArguments,
): Promise<Result<ImageBitmap, ImageFailure>> {
  const image = images.get(id);
  if (image === undefined) return CANCELLED;
  const lent = await desk.lend(id, image, signal);
  if (!lent.ok) return lent;
  try {
    return success(await desk.crop(lent.value, request));
  } finally {
    lent.value.release();
  }
}

interface PrepareArguments {
  readonly id: string;
  readonly limits: SendLimits;
  readonly signal: AbortSignal | undefined;
}

async function prepareImage(
  { images, pool }: Library,
  { id, limits, signal }: PrepareArguments,
): Promise<Result<PreparedImage, ImageFailure>> {
  const image = images.get(id);
  if (image === undefined) return CANCELLED;
  const task = { kind: "prepare", file: image.file, limits } as const;
  const prepared = await runImageTask(pool, image, { task, signal });
  if (!prepared.ok) return prepared;
  const { sent, base64, contentHash, imageSize } = prepared.value;
  return success({ sent, base64, contentHash, imageSize });
}

function removeImage({ images, desk }: Library, id: string): void {
  const image = images.get(id);
  if (image === undefined) return;
  images.delete(id);
  image.removal.abort();
  desk.forget(id);
  if (image.thumbnail !== undefined) URL.revokeObjectURL(image.thumbnail.url);
}
