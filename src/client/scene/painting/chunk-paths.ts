import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import { orientedBox } from "../geometry/oriented-box.ts";
import type { GroupLevel } from "./level-of-detail.ts";
import { majorityBucket } from "./majority.ts";

/**
 * The outlines of one chunk by bucket, in image space: good for every pan and zoom. In pieces, because the time to stroke
 * a path grows faster than its length: 10,000 boxes in one path take twenty times as long as in pieces of eight.
 */
export type BucketPaths = readonly (readonly Path2D[] | undefined)[];

const BOXES_A_PIECE = 8;

export interface PathSource {
  readonly set: BoxSet;
  /** For level 1 and 2: the group number of each box; boxes of one group follow each other. */
  readonly groups: readonly Uint32Array[];
}

/** Paths are made when a chunk is first seen and kept until one of its boxes changes its bucket. */
export interface ChunkPaths {
  readonly of: (chunk: BoxChunk, level: GroupLevel) => BucketPaths;
  /** The bottom edges only, for underlines. */
  readonly underlinesOf: (chunk: BoxChunk) => BucketPaths;
  readonly setBuckets: (buckets: Uint8Array) => void;
}

const UNDERLINES = "underlines";
type PathKind = GroupLevel | typeof UNDERLINES;

interface Kept {
  /** Of the boxes of the chunk, when the paths were made. */
  readonly buckets: Uint8Array;
  readonly paths: BucketPaths;
}

/** Paths by chunk: what is drawn anew after a change takes over those of the chunks that have stayed the same. */
export type PathCache = WeakMap<BoxChunk, Map<PathKind, Kept>>;

export function createChunkPaths(source: PathSource, cache: PathCache = new WeakMap()): ChunkPaths {
  let buckets: Uint8Array = new Uint8Array(source.set.ids.length);
  const cached = (chunk: BoxChunk, kind: PathKind, make: () => BucketPaths) => {
    const ofChunk = cache.get(chunk) ?? new Map<PathKind, Kept>();
    cache.set(chunk, ofChunk);
    const kept = ofChunk.get(kind);
    if (kept !== undefined && isSame(kept.buckets, buckets, chunk)) return kept.paths;
    const paths = make();
    ofChunk.set(kind, { paths, buckets: buckets.slice(chunk.first, chunk.end) });
    return paths;
  };
  return {
    of: (chunk, level) => cached(chunk, level, () => bucketPaths(source, buckets, { chunk, level })),
    underlinesOf: (chunk) => cached(chunk, UNDERLINES, () => underlinePaths(source.set, buckets, chunk)),
    setBuckets(next) {
      buckets = next;
    },
  };
}

/** Groups of one level within a chunk as `[first, end]` pairs. A group cut by the chunk's edge gives two. */
function groupsWithin(groups: Uint32Array, { first, end }: Pick<BoxChunk, "first" | "end">): [number, number][] {
  const runs: [number, number][] = [];
  let start = first;
  for (let index = first + 1; index <= end; index++) {
    if (index < end && groups[index] === groups[start]) continue;
    runs.push([start, index]);
    start = index;
  }
  return runs;
}

function bucketPaths(
  { set, groups }: PathSource,
  buckets: Uint8Array,
  { chunk, level }: { chunk: BoxChunk; level: GroupLevel },
): BucketPaths {
  const pieces = createPieces();
  const numbers = groups[level - 1];
  if (numbers === undefined) {
    for (let i = chunk.first; i < chunk.end; i++) addOutline(pieces.pathFor(buckets[i] ?? 0), set, i);
    return pieces.paths;
  }
  for (const [first, end] of groupsWithin(numbers, chunk)) {
    addLoop(pieces.pathFor(majorityBucket(buckets, first, end)), orientedBox(set, first, end));
  }
  return pieces.paths;
}

function underlinePaths(set: BoxSet, buckets: Uint8Array, chunk: BoxChunk): BucketPaths {
  const pieces = createPieces();
  for (let i = chunk.first; i < chunk.end; i++) {
    const [x3, y3, x4, y4] = set.coords.subarray((set.starts[i + 1] ?? 0) - 4, set.starts[i + 1]);
    const path = pieces.pathFor(buckets[i] ?? 0);
    path.moveTo(x3 ?? 0, y3 ?? 0);
    path.lineTo(x4 ?? 0, y4 ?? 0);
  }
  return pieces.paths;
}

/** Gives the path to add the next box of a bucket to, and begins a new one when that is full. */
function createPieces() {
  const paths: Path2D[][] = [];
  const counts: number[] = [];
  return {
    paths,
    pathFor(bucket: number): Path2D {
      const pieces = paths[bucket] ?? [];
      paths[bucket] = pieces;
      const count = counts[bucket] ?? 0;
      counts[bucket] = count + 1;
      const last = pieces.at(-1);
      if (last !== undefined && count % BOXES_A_PIECE !== 0) return last;
      const next = new Path2D();
      pieces.push(next);
      return next;
    },
  };
}

function addOutline(path: Path2D, { coords, starts }: BoxSet, index: number): void {
  const end = starts[index + 1] ?? 0;
  let at = starts[index] ?? 0;
  path.moveTo(coords[at] ?? 0, coords[at + 1] ?? 0);
  for (at += 2; at < end; at += 2) path.lineTo(coords[at] ?? 0, coords[at + 1] ?? 0);
  path.closePath();
}

function addLoop(path: Path2D, flat: readonly number[]): void {
  path.moveTo(flat[0] ?? 0, flat[1] ?? 0);
  for (let at = 2; at < flat.length; at += 2) path.lineTo(flat[at] ?? 0, flat[at + 1] ?? 0);
  path.closePath();
}

function isSame(kept: Uint8Array, buckets: Uint8Array, { first }: BoxChunk): boolean {
  for (let index = 0; index < kept.length; index++) if (kept[index] !== buckets[first + index]) return false;
  return true;
}
