import type { Size } from "#core/geometry/point.ts";

export interface CachedBitmap {
  readonly bitmap: ImageBitmap;
  /** Halved again and again, largest first. */
  readonly copies: readonly ImageBitmap[];
  readonly imageSize: Size;
}

/** A picture that is in use and stays open until it is given back. */
export interface BitmapLease extends CachedBitmap {
  /** Once; further calls do nothing. */
  readonly release: () => void;
}

/**
 * Keeps the pictures used last, up to a number of bytes, and closes the others. What is leased is never closed, so the
 * limit can be exceeded for as long as more is being looked at.
 */
export interface BitmapCache {
  readonly lease: (id: string) => BitmapLease | undefined;
  /** Takes the bitmap over. */
  readonly put: (id: string, cached: CachedBitmap) => void;
  /** Closes it, or as soon as it is given back. */
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

interface Entry extends CachedBitmap {
  leases: number;
  isRemoved: boolean;
}

const BYTES_PER_PIXEL = 4;

export function createBitmapCache(limitBytes: number): BitmapCache {
  /** In the order of last use, the oldest first. */
  const entries = new Map<string, Entry>();

  function evict(): void {
    let bytes = [...entries.values()].reduce((sum, entry) => sum + bytesOf(entry), 0);
    for (const [id, entry] of entries) {
      if (bytes <= limitBytes) return;
      if (entry.leases > 0) continue;
      bytes -= bytesOf(entry);
      remove(id);
    }
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    entry.isRemoved = true;
    if (entry.leases === 0) close(entry);
  }

  return {
    lease: (id) => {
      const entry = entries.get(id);
      if (entry === undefined) return undefined;
      entries.delete(id);
      entries.set(id, entry);
      return leaseOf(entry, evict);
    },
    put: (id, cached) => {
      remove(id);
      entries.set(id, { ...cached, leases: 0, isRemoved: false });
    },
    remove,
    clear: () => {
      for (const id of [...entries.keys()]) remove(id);
    },
  };
}

function leaseOf(entry: Entry, onRelease: () => void): BitmapLease {
  let isOut = true;
  entry.leases += 1;
  return {
    bitmap: entry.bitmap,
    copies: entry.copies,
    imageSize: entry.imageSize,
    release: () => {
      if (!isOut) return;
      isOut = false;
      entry.leases -= 1;
      if (entry.isRemoved && entry.leases === 0) close(entry);
      onRelease();
    },
  };
}

function close({ bitmap, copies }: CachedBitmap): void {
  for (const each of [bitmap, ...copies]) each.close();
}

function bytesOf({ bitmap, copies }: CachedBitmap): number {
  return [bitmap, ...copies].reduce((sum, { width, height }) => sum + width * height * BYTES_PER_PIXEL, 0);
}
