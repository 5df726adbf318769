import { boxesIn } from "../geometry/box-chunks.ts";
import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { DocumentBoxes } from "../geometry/document-boxes.ts";
import { createChunkPaths } from "../painting/chunk-paths.ts";
import type { PathCache } from "../painting/chunk-paths.ts";
import { drawnChunks } from "../painting/drawn-chunks.ts";
import { HIDDEN_BUCKET } from "../painting/feature-masks.ts";
import type { FeatureMasks } from "../painting/feature-masks.ts";
import type { SceneView } from "../painting/scene-view.ts";
import { measureText, TEXT_FONT } from "./measure-text.ts";
import { fitText, stackedCharacters, textDirection } from "./text-fit.ts";
import type { TextMeasure } from "./text-fit.ts";
import { textFrame } from "./text-frame.ts";
import type { TextFrame } from "./text-frame.ts";

/** The texts of all words, each in its box. Contexts must be in image space. */
export interface TextPainter {
  /** Goes below the boxes. */
  readonly paintPaper: (context: CanvasRenderingContext2D, look: TextLook, view: SceneView) => void;
  /** Goes above them. */
  readonly paintText: (context: CanvasRenderingContext2D, look: TextLook, view: SceneView) => void;
}

export interface TextLook {
  readonly color: string;
  readonly hiddenFeatures: ReadonlySet<number>;
}

/** CSS pixels: nobody reads thinner text, so it is not drawn, and neither is the paper that would hide the picture. */
const THINNEST_READ_PX = 5;

/** What can be taken over when words have changed. */
export interface TextCache {
  readonly papers: PathCache;
  readonly measures: Map<string, TextMeasure>;
}

export function createTextCache(): TextCache {
  return { papers: new WeakMap(), measures: new Map() };
}

export function createTextPainter(
  { words: { set, chunks }, records }: DocumentBoxes,
  masks: FeatureMasks,
  { papers: cache, measures }: TextCache,
): TextPainter {
  const everything = new Uint8Array(set.ids.length);
  const papers = createChunkPaths({ set, groups: [] }, cache);
  const textOf = (index: number) => records[index]?.text ?? "";
  const measured = (context: CanvasRenderingContext2D, text: string) => {
    const measure = measures.get(text) ?? measureText(context, text);
    measures.set(text, measure);
    return measure;
  };
  return {
    paintPaper(context, { color, hiddenFeatures }, view) {
      papers.setBuckets(masks.mask({ set }, everything, hiddenFeatures));
      context.fillStyle = color;
      for (const chunk of readChunks(chunks, view)) {
        for (const path of papers.of(chunk, 0)[0] ?? []) context.fill(path);
      }
    },
    paintText(context, { color, hiddenFeatures }, view) {
      const buckets = masks.mask({ set }, everything, hiddenFeatures);
      const base = context.getTransform();
      context.save();
      Object.assign(context, { font: TEXT_FONT, fillStyle: color, textBaseline: "alphabetic", textAlign: "left" });
      for (const index of boxesIn(set, readChunks(chunks, view), view.visible)) {
        const text = buckets[index] === HIDDEN_BUCKET ? "" : textOf(index);
        const frame = textFrame(set, index);
        if (text !== "" && frame !== undefined) paintWord(context, { text, frame, base, measured });
      }
      context.restore();
    },
  };
}

interface PaintedWord {
  readonly text: string;
  readonly frame: TextFrame;
  readonly base: DOMMatrix;
  readonly measured: (context: CanvasRenderingContext2D, text: string) => TextMeasure;
}

function paintWord(context: CanvasRenderingContext2D, { text, frame, base, measured }: PaintedWord): void {
  const stacked = stackedCharacters(text, frame.width / frame.height);
  const runs = stacked ?? [text];
  const share = 1 / runs.length;
  runs.forEach((run, position) => {
    const part = {
      ...frame,
      ...sliceDown(frame, position * share),
      downX: frame.downX * share,
      downY: frame.downY * share,
    };
    const measure = measured(context, run);
    const fit = fitText(measure, frame.width / (frame.height * share));
    context.direction = textDirection(run);
    context.setTransform(base.multiply(new DOMMatrix(placed(part, fit))));
    context.fillText(run, 0, 0);
  });
}

function sliceDown({ x, y, downX, downY }: TextFrame, share: number): { x: number; y: number } {
  return { x: x + downX * share, y: y + downY * share };
}

/** Carries the fitted part of the drawn text onto the frame. */
function placed(
  { x, y, alongX, alongY, downX, downY }: Omit<TextFrame, "width" | "height">,
  { left, top, width, height }: ReturnType<typeof fitText>,
): number[] {
  const a = alongX / width;
  const b = alongY / width;
  const c = downX / height;
  const d = downY / height;
  return [a, b, c, d, x - a * left - c * top, y - b * left - d * top];
}

/** By chunk, not by word: a dash among words is as readable as they are. */
function readChunks(chunks: readonly BoxChunk[], view: SceneView): readonly BoxChunk[] {
  const drawn = drawnChunks(chunks, view, false).map(({ chunk }) => chunk);
  return drawn.filter(({ thickness }) => thickness * view.scale >= THINNEST_READ_PX);
}
