import type { BoxChunk } from "../geometry/box-chunks.ts";
import { boxBounds } from "../geometry/box-set.ts";
import type { BoxSet } from "../geometry/box-set.ts";
import type { LayerBoxes } from "../geometry/document-boxes.ts";
import type { BoxStyle } from "../style/box-style.ts";
import { createChunkPaths } from "./chunk-paths.ts";
import type { ChunkPaths, PathCache } from "./chunk-paths.ts";
import { drawnChunks } from "./drawn-chunks.ts";
import type { DrawnChunk } from "./drawn-chunks.ts";
import { hatchPattern } from "./hatch-pattern.ts";
import { finishOf, isHair } from "./level-of-detail.ts";
import type { Finish } from "./level-of-detail.ts";
import type { BucketPaths } from "./path-pieces.ts";
import type { SceneView } from "./scene-view.ts";

/** Draws all boxes of one layer, in the opacity that the context has. Holds paths, no colours and no camera. */
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
  readonly finish: Finish;
}

/** CSS pixels. Boxes without an area get a cross of this arm length, or nobody would see them. */
const MARK_ARM_PX = 4;
/** A solid box stands for its outline as well, so it is drawn stronger. */
const SOLID_ALPHA_FACTOR = 2.4;
const MOST_ALPHA = 0.6;
const MOST_HAIR_ALPHA = 0.9;
const HATCH_ALPHA = 0.55;
/** What has an outline only is filled like this when there is no room for an outline. */
const UNFILLED_SOLID_ALPHA = 0.3;

export function createBoxPainter({ set, chunks, groups }: LayerBoxes, cache?: PathCache): BoxPainter {
  const paths = createChunkPaths({ set, groups }, cache);
  const marks = flatBoxes(set);
  let buckets: Uint8Array = new Uint8Array(set.ids.length);
  return {
    setBuckets(next) {
      paths.setBuckets(next);
      buckets = next;
    },
    paint(context, styles, view) {
      const seen = drawnChunks(chunks, view, groups.length > 0).map((drawn) => outlined(paths, drawn, view));
      styles.forEach((style, bucket) => {
        paintBucket(context, { style, bucket, view, seen, paths });
        const marked = marks.filter(({ index }) => buckets[index] === bucket);
        paintMarks(context, marked, { color: style.color, view });
      });
    },
  };
}

function outlined(paths: ChunkPaths, { chunk, level }: DrawnChunk, view: SceneView): Drawn {
  const middles = level === 1 && isHair(chunk.thickness, view) ? paths.middlesOf(chunk) : undefined;
  if (middles !== undefined) return { chunk, paths: middles, finish: "hair" };
  return { chunk, paths: paths.of(chunk, level), finish: level === 0 ? finishOf(chunk.thickness, view) : "solid" };
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
  const stroke = createStroke(context, style, view);
  for (const { chunk, paths: outlines, finish } of seen) {
    const pieces = outlines[bucket];
    if (pieces === undefined) continue;
    if (finish === "hair") {
      strokeHairs(context, pieces, { style, thickness: chunk.thickness, view });
      continue;
    }
    fill(pieces, finish);
    if (finish === "solid") continue;
    stroke(style.isUnderline ? paths.underlinesOf(chunk)[bucket] : pieces, finish);
  }
}

function createStroke(context: CanvasRenderingContext2D, style: BoxStyle, view: SceneView) {
  const dash = style.dashPx.map((length) => length / view.scale);
  return (pieces: readonly Path2D[] | undefined, finish: Finish) => {
    context.strokeStyle = style.color;
    context.lineWidth = style.widthPx / view.scale;
    context.setLineDash(finish === "full" ? dash : []);
    pieces?.forEach((piece) => {
      context.stroke(piece);
    });
  };
}

interface Hairs {
  readonly style: BoxStyle;
  /** Image pixels. */
  readonly thickness: number;
  readonly view: SceneView;
}

/** As much stronger as they are thinner than what they stand for. */
function strokeHairs(
  context: CanvasRenderingContext2D,
  pieces: readonly Path2D[],
  { style, thickness, view: { scale, pixelRatio } }: Hairs,
): void {
  const given = context.globalAlpha;
  context.globalAlpha = given * Math.min(MOST_HAIR_ALPHA, solidAlpha(style) * thickness * scale * pixelRatio);
  context.strokeStyle = style.color;
  context.lineWidth = 1 / (scale * pixelRatio);
  context.setLineDash([]);
  for (const piece of pieces) context.stroke(piece);
  context.globalAlpha = given;
}

function createFill(context: CanvasRenderingContext2D, style: BoxStyle, view: SceneView) {
  const alphas: Record<Exclude<Finish, "hair">, number> = {
    full: style.isHatched ? HATCH_ALPHA : style.fillAlpha,
    plain: style.fillAlpha,
    solid: solidAlpha(style),
  };
  const given = context.globalAlpha;
  return (pieces: readonly Path2D[], finish: Exclude<Finish, "hair">) => {
    if (alphas[finish] === 0) return;
    context.globalAlpha = given * alphas[finish];
    const isHatched = style.isHatched && finish === "full";
    context.fillStyle = isHatched ? hatchPattern(context, style.color, view) : style.color;
    for (const piece of pieces) context.fill(piece);
    context.globalAlpha = given;
  };
}

function solidAlpha({ fillAlpha }: BoxStyle): number {
  return fillAlpha === 0 ? UNFILLED_SOLID_ALPHA : Math.min(MOST_ALPHA, fillAlpha * SOLID_ALPHA_FACTOR);
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
  const { bounds } = set;
  for (let index = 0; index < set.ids.length; index++) {
    const at = 4 * index;
    if ((bounds[at + 2] ?? 0) > (bounds[at] ?? 0) && (bounds[at + 3] ?? 0) > (bounds[at + 1] ?? 0)) continue;
    const { minX, minY, maxX, maxY } = boxBounds(set, index);
    marks.push({ index, x: (minX + maxX) / 2, y: (minY + maxY) / 2 });
  }
  return marks;
}
