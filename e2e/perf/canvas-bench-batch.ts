import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { confidenceBand, CONFIDENCE_BANDS } from "#core/quality/confidence-band.ts";

/** What is to beat: the same words over the same picture, batched by hand into paths by colour, culled word by word. */
export interface Batch {
  readonly element: HTMLCanvasElement;
  scale: number;
  offsetX: number;
  offsetY: number;
  threshold: number;
  /** Draws in the next frame. */
  readonly requestDraw: () => void;
  /** Finds the word at a place in CSS pixels and outlines it. */
  readonly hover: (x: number, y: number) => void;
}

/** Very long paths take far longer to rasterise: the reference gets the better of the two ways. */
const WORDS_A_PATH = 8;
const COLORS = ["#4cb37b", "#e0a526", "#ef5f58", "#9aa4ae"];
const FILL_ALPHA = [0.13, 0.22, 0.28, 0.15];

export function createBatch(
  document_: RecognizedDocument,
  picture: ImageBitmap,
  { width, height }: { width: number; height: number },
): Batch {
  const element = document.createElement("canvas");
  element.width = width;
  element.height = height;
  const context = element.getContext("2d");
  if (context === null) throw new Error("No 2D context");
  const words = [...document_.words.values()];
  const coords = Float32Array.from(words.flatMap((word) => [...(word.polygon ?? [])]));
  let isRequested = false;
  let hovered = -1;
  const batch: Batch = {
    element,
    scale: 1,
    offsetX: 0,
    offsetY: 0,
    threshold: 0.7,
    requestDraw() {
      if (isRequested) return;
      isRequested = true;
      requestAnimationFrame(draw);
    },
    hover(x, y) {
      hovered = wordAt((x - batch.offsetX) / batch.scale, (y - batch.offsetY) / batch.scale);
      batch.requestDraw();
    },
  };
  return batch;

  function draw(): void {
    isRequested = false;
    if (context === null) return;
    const { scale, offsetX, offsetY } = batch;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(scale, 0, 0, scale, offsetX, offsetY);
    context.drawImage(picture, 0, 0, document_.imageSize.width, document_.imageSize.height);
    const paths = COLORS.map((): Path2D[] => []);
    const counts = COLORS.map(() => 0);
    const view = [-offsetX / scale, -offsetY / scale, (width - offsetX) / scale, (height - offsetY) / scale] as const;
    words.forEach(({ confidence }, index) => {
      if (!isVisible(index, view)) return;
      const bucket = CONFIDENCE_BANDS.indexOf(confidenceBand(confidence, batch.threshold));
      const pieces = paths[bucket] ?? [];
      const count = counts[bucket] ?? 0;
      if (count % WORDS_A_PATH === 0) pieces.push(new Path2D());
      counts[bucket] = count + 1;
      const path = pieces.at(-1);
      if (path !== undefined) trace(path, index);
    });
    context.lineWidth = 1.25 / scale;
    paths.forEach((pieces, bucket) => {
      context.fillStyle = COLORS[bucket] ?? "";
      context.strokeStyle = COLORS[bucket] ?? "";
      context.globalAlpha = FILL_ALPHA[bucket] ?? 1;
      for (const path of pieces) context.fill(path);
      context.globalAlpha = 1;
      for (const path of pieces) context.stroke(path);
    });
    if (hovered < 0) return;
    const outline = new Path2D();
    trace(outline, hovered);
    context.lineWidth = 2 / scale;
    context.strokeStyle = "#5aaefc";
    context.stroke(outline);
  }

  function isVisible(index: number, view: readonly [number, number, number, number]): boolean {
    const at = 8 * index;
    const left = Math.min(coords[at] ?? 0, coords[at + 6] ?? 0);
    const right = Math.max(coords[at + 2] ?? 0, coords[at + 4] ?? 0);
    return right >= view[0] && (coords[at + 5] ?? 0) >= view[1] && left <= view[2] && (coords[at + 1] ?? 0) <= view[3];
  }

  function trace(path: Path2D, index: number): void {
    const at = 8 * index;
    path.moveTo(coords[at] ?? 0, coords[at + 1] ?? 0);
    for (let i = 2; i < 8; i += 2) path.lineTo(coords[at + i] ?? 0, coords[at + i + 1] ?? 0);
    path.closePath();
  }

  function wordAt(x: number, y: number): number {
    return words.findIndex((_, index) => isVisible(index, [x, y, x, y]));
  }
}
