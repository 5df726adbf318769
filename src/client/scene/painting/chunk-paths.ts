import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import { groupShapes } from "./group-shapes.ts";
import type { GroupShapes } from "./group-shapes.ts";
import type { GroupLevel } from "./level-of-detail.ts";
import { majorityBucket } from "./majority.ts";
import { loops, middles, outlines, pathsByBucket, underlines } from "./path-pieces.ts";
import type { AddThing, BucketPaths } from "./path-pieces.ts";

const BOXES_A_PIECE = 8;
/** Lines of one pixel are drawn as fast in long pieces. */
const MIDDLES_A_PIECE = 64;

export interface PathSource {
  readonly set: BoxSet;
  /** For level 1 and 2: the group number of each box; boxes of one group follow each other. */
  readonly groups: readonly Uint32Array[];
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

interface KeptChunk {
  readonly paths: Map<PathKind, Kept>;
  /** By level. */
  readonly shapes: Map<GroupLevel, GroupShapes>;
}

/** Paths by chunk: what is drawn anew after a change takes over those of the chunks that have stayed the same. */
export type PathCache = WeakMap<BoxChunk, KeptChunk>;

export function createChunkPaths(source: PathSource, cache: PathCache = new WeakMap()): ChunkPaths {
  const { set } = source;
  let current: Buckets = { all: new Uint8Array(set.ids.length), stamp: {} };
  const ofBoxes = (chunk: BoxChunk, kind: PathKind, add: AddThing) =>
    keptPaths(keptOf(cache, chunk), current, {
      kind,
      drawnBuckets: () => current.all.slice(chunk.first, chunk.end),
      add: (path, index) => {
        add(path, chunk.first + index);
      },
    });
  const ofGroups = (chunk: BoxChunk, shapes: GroupShapes, { kind, add }: Pick<WantedPaths, "kind" | "add">) =>
    keptPaths(keptOf(cache, chunk), current, { kind, drawnBuckets: () => groupBuckets(current.all, shapes), add });
  return {
    of(chunk, level) {
      const shapes = shapesOf(source, cache, { chunk, level });
      return shapes === undefined
        ? ofBoxes(chunk, level, outlines(set))
        : ofGroups(chunk, shapes, { kind: level, add: loops(shapes) });
    },
    middlesOf(chunk) {
      const shapes = shapesOf(source, cache, { chunk, level: 1 });
      return shapes?.areThin === true ? ofGroups(chunk, shapes, { kind: "middles", add: middles(shapes) }) : undefined;
    },
    underlinesOf: (chunk) => ofBoxes(chunk, "underlines", underlines(set)),
    setBuckets(all) {
      current = { all, stamp: {} };
    },
  };
}

interface Buckets {
  readonly all: Uint8Array;
  /** Another one for each change. Kept with the paths instead of the numbers, of which each copy is large. */
  readonly stamp: object;
}

interface WantedPaths {
  readonly kind: PathKind;
  readonly drawnBuckets: () => Uint8Array;
  readonly add: AddThing;
}

function keptOf(cache: PathCache, chunk: BoxChunk): KeptChunk {
  const kept = cache.get(chunk) ?? { paths: new Map(), shapes: new Map() };
  cache.set(chunk, kept);
  return kept;
}

interface GroupedChunk {
  readonly chunk: BoxChunk;
  readonly level: GroupLevel;
}

function shapesOf({ set, groups }: PathSource, cache: PathCache, { chunk, level }: GroupedChunk) {
  const numbers = groups[level - 1];
  if (numbers === undefined) return undefined;
  const { shapes } = keptOf(cache, chunk);
  const known = shapes.get(level) ?? groupShapes(set, numbers, chunk);
  shapes.set(level, known);
  return known;
}

function keptPaths({ paths }: KeptChunk, { stamp }: Buckets, { kind, drawnBuckets, add }: WantedPaths): BucketPaths {
  const kept = paths.get(kind);
  if (kept?.seenFor === stamp) return kept.paths;
  const wanted = drawnBuckets();
  if (kept !== undefined && isSame(kept.drawnBuckets, wanted)) {
    kept.seenFor = stamp;
    return kept.paths;
  }
  const made = pathsByBucket(wanted, add, kind === "middles" ? MIDDLES_A_PIECE : BOXES_A_PIECE);
  paths.set(kind, { paths: made, drawnBuckets: wanted, seenFor: stamp });
  return made;
}

function groupBuckets(buckets: Uint8Array, { firsts }: GroupShapes): Uint8Array {
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
