import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import type { GroupStarts } from "../geometry/document-boxes.ts";
import { areThin, groupCorners, groupsWithin } from "./group-shapes.ts";
import type { GroupLevel } from "./level-of-detail.ts";
import { majorityBucket } from "./majority.ts";
import { loops, middles, outlines, pathsByBucket, underlines } from "./path-pieces.ts";
import type { AddThing, BucketPaths } from "./path-pieces.ts";

const BOXES_A_PIECE = 8;
/** Lines of one pixel are drawn as fast in long pieces. */
const MIDDLES_A_PIECE = 64;

export interface PathSource {
  readonly set: BoxSet;
  /** Of level 1 and 2. */
  readonly groups: readonly GroupStarts[];
}

/** Paths of chunks, made when a chunk is first seen and kept until something of what they show changes its bucket. */
export interface ChunkPaths {
  readonly of: (chunk: BoxChunk, level: GroupLevel) => BucketPaths;
  /** One stroke along the middle of each group of level 1; undefined where groups are too thick for that. */
  readonly middlesOf: (chunk: BoxChunk) => BucketPaths | undefined;
  /** The bottom edges only, for underlines. */
  readonly underlinesOf: (chunk: BoxChunk) => BucketPaths;
  readonly setBuckets: (buckets: Uint8Array) => void;
}

type PathKind = GroupLevel | "underlines" | "middles";

interface Kept {
  readonly paths: BucketPaths;
  /** Of each thing that is drawn: a box or a group. */
  readonly drawnBuckets: Uint8Array;
  /** Stands for the buckets of all boxes for which the paths were last seen to be good. */
  seenFor: object;
}

/** Plain objects: there are hundreds of them for a long answer, and tables of their own would weigh more than the paths. */
type KeptChunk = Partial<Record<PathKind, Kept>> & { areLinesThin?: boolean };

/** Paths by chunk: what is drawn anew after a change takes over those of the chunks that have stayed the same. */
export type PathCache = WeakMap<BoxChunk, KeptChunk>;

export function createChunkPaths({ set, groups }: PathSource, cache: PathCache = new WeakMap()): ChunkPaths {
  let current: Buckets = { all: new Uint8Array(set.ids.length), stamp: {} };
  const ofBoxes = (chunk: BoxChunk, kind: PathKind, add: AddThing) =>
    keptPaths(keptOf(cache, chunk), current, {
      kind,
      drawnBuckets: () => current.all.slice(chunk.first, chunk.end),
      adder: () => (path, index) => {
        add(path, chunk.first + index);
      },
    });
  const ofGroups = (chunk: BoxChunk, starts: GroupStarts, { kind, adderFor }: GroupPaths) =>
    keptPaths(keptOf(cache, chunk), current, {
      kind,
      drawnBuckets: () => groupBuckets(current.all, groupsWithin(starts, chunk)),
      adder: () => adderFor(groupCorners(set, groupsWithin(starts, chunk))),
    });
  return {
    of(chunk, level) {
      const starts = groups[level - 1];
      if (starts === undefined) return ofBoxes(chunk, level, outlines(set));
      return ofGroups(chunk, starts, { kind: level, adderFor: loops });
    },
    middlesOf(chunk) {
      const starts = groups[0];
      if (starts === undefined) return undefined;
      const kept = keptOf(cache, chunk);
      kept.areLinesThin ??= areThin(groupCorners(set, groupsWithin(starts, chunk)), chunk.thickness);
      return kept.areLinesThin ? ofGroups(chunk, starts, { kind: "middles", adderFor: middles }) : undefined;
    },
    underlinesOf: (chunk) => ofBoxes(chunk, "underlines", underlines(set)),
    setBuckets(all) {
      current = { all, stamp: {} };
    },
  };
}

interface GroupPaths {
  readonly kind: PathKind;
  readonly adderFor: (corners: Float32Array) => AddThing;
}

interface Buckets {
  readonly all: Uint8Array;
  /** Another one for each change. Kept with the paths instead of the numbers, of which each copy is large. */
  readonly stamp: object;
}

interface WantedPaths {
  readonly kind: PathKind;
  readonly drawnBuckets: () => Uint8Array;
  /** Called only when the paths must be made. */
  readonly adder: () => AddThing;
}

function keptOf(cache: PathCache, chunk: BoxChunk): KeptChunk {
  const kept = cache.get(chunk) ?? {};
  cache.set(chunk, kept);
  return kept;
}

function keptPaths(kept: KeptChunk, { stamp }: Buckets, { kind, drawnBuckets, adder }: WantedPaths): BucketPaths {
  const before = kept[kind];
  if (before?.seenFor === stamp) return before.paths;
  const wanted = drawnBuckets();
  if (before !== undefined && isSame(before.drawnBuckets, wanted)) {
    before.seenFor = stamp;
    return before.paths;
  }
  const paths = pathsByBucket(wanted, adder(), kind === "middles" ? MIDDLES_A_PIECE : BOXES_A_PIECE);
  kept[kind] = { paths, drawnBuckets: wanted, seenFor: stamp };
  return paths;
}

/** `firsts` ends with the end of the last group. */
function groupBuckets(buckets: Uint8Array, firsts: readonly number[]): Uint8Array {
  const drawn = new Uint8Array(firsts.length - 1);
  for (let group = 0; group < drawn.length; group++) {
    drawn[group] = majorityBucket(buckets, firsts[group] ?? 0, firsts[group + 1] ?? 0);
  }
  return drawn;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
