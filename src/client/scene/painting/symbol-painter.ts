import type { Word } from "#core/document/text-records.ts";
import type { BoxChunk } from "../geometry/box-chunks.ts";
import type { DocumentBoxes } from "../geometry/document-boxes.ts";
import { drawnChunks } from "./drawn-chunks.ts";
import type { SceneView } from "./scene-view.ts";

/** CSS pixels of the words around: symbols of smaller ones are a blur. */
const THINNEST_WORD_PX = 16;

export interface SymbolPainter {
  readonly paint: (context: CanvasRenderingContext2D, color: string, view: SceneView) => void;
}

/** Outlines of single symbols. There may be half a million: each run of words gets its paths when it is first seen close. */
export function createSymbolPainter(
  { words: { chunks }, records }: DocumentBoxes,
  isShown: (word: Word) => boolean,
): SymbolPainter {
  const known = new Map<BoxChunk, Path2D>();
  const pathOf = (chunk: BoxChunk) => {
    const path = known.get(chunk) ?? symbolsPath(records.slice(chunk.first, chunk.end).filter(isShown));
    known.set(chunk, path);
    return path;
  };
  return {
    paint(context, color, view) {
      context.setLineDash([]);
      context.strokeStyle = color;
      context.lineWidth = 1 / view.scale;
      for (const { chunk } of drawnChunks(chunks, view, false)) {
        if (chunk.thickness * view.scale >= THINNEST_WORD_PX) context.stroke(pathOf(chunk));
      }
    },
  };
}

function symbolsPath(words: readonly Word[]): Path2D {
  const path = new Path2D();
  for (const { symbols } of words) {
    for (const { polygon = [] } of symbols) {
      for (let at = 0; at < polygon.length; at += 2) {
        if (at === 0) path.moveTo(polygon[0] ?? 0, polygon[1] ?? 0);
        else path.lineTo(polygon[at] ?? 0, polygon[at + 1] ?? 0);
      }
      path.closePath();
    }
  }
  return path;
}
