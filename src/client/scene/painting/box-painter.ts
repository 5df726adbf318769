import { chunksIn } from "../geometry/box-chunks.ts";
import type { BoxChunk } from "../geometry/box-chunks.ts";
import { boxBounds } from "../geometry/box-set.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import type { LayerBoxes } from "../geometry/document-boxes.ts";
import type { BoxStyle } from "../style/box-style.ts";
import { createChunkPaths } from "./chunk-paths.ts";
import type { BucketPaths, ChunkPaths } from "./chunk-paths.ts";
import { hatchPattern } from "./hatch-pattern.ts";
import { finishOf, groupLevel } from "./level-of-detail.ts";
import type { Finish, GroupLevel } from "./level-of-detail.ts";
import type { SceneView } from "./scene-view.ts";

/** Draws all boxes of one layer. Holds paths, no colours and no camera. */
export interface BoxPainter {
  readonly setBuckets: (buckets: Uint8Array) => void;
  /** One style a bucket. The context must be in image space. */
  readonly paint: (context: CanvasRenderingContext2D, styles: readonly BoxStyle[], view: SceneView) => void;
}

interface Mark {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly chunk: BoxChunk;
  readonly paths: BucketPaths;
  readonly level: GroupLevel;
  readonly finish: Finish;
}

/** CSS pixels. Boxes without an area get a cross of this arm length, or nobody would see them. */
const MARK_ARM_PX = 4;
/** Grown by this many CSS pixels so that outlines and marks just outside the view are not cut. */
const OVERSCAN_PX = 8;
/** A solid box stands for its outline as well, so it is drawn stronger. */
const SOLID_ALPHA_FACTOR = 2.4;
const MOST_ALPHA = 0.6;
const HATCH_ALPHA = 0.55;

export function createBoxPainter({ set, chunks }: LayerBoxes, groups: readonly Uint32Array[] = []): BoxPainter {
  const paths = createChunkPaths({ set, groups }, chunks);
  const marks = flatBoxes(set);
  let buckets: Uint8Array = new Uint8Array(set.ids.length);
  return {
    setBuckets(next) {
      paths.setBuckets(next);
      buckets = next;
    },
    paint(context, styles, view) {
      const seen = chunksIn(chunks, overscanned(view)).map((chunk) => drawnAs(chunk, paths, { view, groups }));
      styles.forEach((style, bucket) => {
        paintBucket(context, { style, bucket, view, seen, paths });
        const marked = marks.filter(({ index }) => buckets[index] === bucket);
        paintMarks(context, marked, { color: style.color, view });
      });
    },
  };
}

function drawnAs(
  chunk: BoxChunk,
  paths: ChunkPaths,
  { view, groups }: { view: SceneView; groups: readonly Uint32Array[] },
): Drawn {
  const level = groups.length === 0 ? 0 : groupLevel(chunk.thickness, view);
  const finish = level === 0 ? finishOf(chunk.thickness, view) : "solid";
  return { chunk, level, finish, paths: paths.of(chunk, level) };
}

interface Bucket {
  readonly style: BoxStyle;
  readonly bucket: number;
  readonly view: SceneView;
  readonly seen: readonly Drawn[];
  readonly paths: ChunkPaths;
}

function paintBucket(context: CanvasRenderingContext2D, { style, bucket, view, seen, paths }: Bucket): void {
  const fill = createFill(context, style, view);
  context.strokeStyle = style.color;
  context.lineWidth = style.widthPx / view.scale;
  for (const { chunk, paths: outlines, finish } of seen) {
    const path = outlines[bucket];
    if (path === undefined) continue;
    if (style.fillAlpha > 0) fill(path, finish);
    if (finish === "solid" && style.fillAlpha > 0) continue;
    context.setLineDash(finish === "full" ? style.dashPx.map((length) => length / view.scale) : []);
    const stroked = style.isUnderline ? paths.underlinesOf(chunk)[bucket] : path;
    if (stroked !== undefined) context.stroke(stroked);
  }
}

function createFill(context: CanvasRenderingContext2D, style: BoxStyle, view: SceneView) {
  const hatch = style.isHatched ? hatchPattern(context, style.color, view) : style.color;
  const finishes: Record<Finish, { alpha: number; fill: string | CanvasPattern }> = {
    full: { alpha: style.isHatched ? HATCH_ALPHA : style.fillAlpha, fill: hatch },
    plain: { alpha: style.fillAlpha, fill: style.color },
    solid: { alpha: Math.min(MOST_ALPHA, style.fillAlpha * SOLID_ALPHA_FACTOR), fill: style.color },
  };
  return (path: Path2D, finish: Finish) => {
    context.globalAlpha = finishes[finish].alpha;
    context.fillStyle = finishes[finish].fill;
    context.fill(path);
    context.globalAlpha = 1;
  };
}

function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  { color, view }: { color: string; view: SceneView },
): void {
  if (marks.length === 0) return;
  const arm = MARK_ARM_PX / view.scale;
  context.beginPath();
  for (const { x, y } of marks) {
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
  }
  context.setLineDash([]);
  context.strokeStyle = color;
  context.lineWidth = 1.5 / view.scale;
  context.stroke();
}

/** Middles of the boxes that have no width or no height. */
function flatBoxes(set: BoxSet): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < set.ids.length; index++) {
    const { minX, minY, maxX, maxY } = boxBounds(set, index);
    if (maxX <= minX || maxY <= minY) marks.push({ index, x: (minX + maxX) / 2, y: (minY + maxY) / 2 });
  }
  return marks;
}

function overscanned({ visible, scale }: SceneView): SceneView["visible"] {
  const by = OVERSCAN_PX / scale;
  return { minX: visible.minX - by, minY: visible.minY - by, maxX: visible.maxX + by, maxY: visible.maxY + by };
}
