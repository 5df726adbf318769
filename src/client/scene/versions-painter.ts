import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { ImageAnswers } from "../state/answers-store.ts";
import { documentBoxes } from "./geometry/document-boxes.ts";
import { createBoxPainter } from "./painting/box-painter.ts";
import type { BoxPainter } from "./painting/box-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { otherVersionStyle } from "./style/layer-styles.ts";
import type { SceneTheme } from "./style/scene-theme.ts";

/** Draws the words of all answers but the one shown, each answer in its colour. */
export interface VersionsPainter {
  /** The context must be in image space. */
  readonly paint: (context: CanvasRenderingContext2D, theme: SceneTheme, view: SceneView) => void;
}

/** Kept for as long as the document lives: going from answer to answer changes nothing about their words. */
const known = new WeakMap<RecognizedDocument, BoxPainter>();

/** Pauses now and then, as an answer may have 100,000 words. */
export function* createVersionsPainter({ versions, shownId }: ImageAnswers): Generator<undefined, VersionsPainter> {
  const painters: { readonly index: number; readonly painter: BoxPainter }[] = [];
  for (const [index, { id, document }] of versions.entries()) {
    if (id === shownId) continue;
    const painter = known.get(document) ?? createBoxPainter((yield* documentBoxes(document)).words);
    known.set(document, painter);
    painters.push({ index, painter });
  }
  return {
    paint(context, theme, view) {
      for (const { index, painter } of painters) painter.paint(context, [otherVersionStyle(theme, index)], view);
    },
  };
}
