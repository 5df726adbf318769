import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import type { ColorBy, LayerKind } from "../state/filters-store.ts";
import type { Target } from "../state/selection-store.ts";
import { documentBoxes } from "./geometry/document-boxes.ts";
import type { DocumentBoxes } from "./geometry/document-boxes.ts";
import { hitTest } from "./geometry/hit-test.ts";
import { createBoxPainter } from "./painting/box-painter.ts";
import { paintFaceDetails } from "./painting/face-painter.ts";
import { paintNames } from "./painting/name-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { layerStyle, wordStyles } from "./style/layer-styles.ts";
import type { SceneTheme } from "./style/scene-theme.ts";
import { createWordColoring } from "./style/word-coloring.ts";
import { createTextPainter } from "./text-over/text-painter.ts";
import type { TextPainter } from "./text-over/text-painter.ts";

/** How a layer is to look at this moment. */
export interface Appearance {
  readonly theme: SceneTheme;
  readonly colorBy: ColorBy;
  readonly threshold: number;
}

export interface PaintedLayer {
  readonly kind: LayerKind;
  /** The context must be in image space. */
  readonly paint: (context: CanvasRenderingContext2D, look: Appearance, view: SceneView) => void;
}

/** All that is drawn of one document, made once: camera, filters and theme come with each call. */
export interface SceneContent {
  readonly document: RecognizedDocument;
  readonly boxes: DocumentBoxes;
  /** Bottom to top. */
  readonly layers: readonly PaintedLayer[];
  readonly text: TextPainter;
  /** Smallest first; `reach` in image pixels. */
  readonly hits: (point: ImagePoint, reach: number, hidden: ReadonlySet<LayerKind>) => readonly Target[];
}

type PlainLayer = Exclude<LayerKind, "words">;

/** Bottom to top. */
const LAYER_ORDER: readonly LayerKind[] = [
  "blocks",
  "paragraphs",
  "lines",
  "words",
  "entities",
  "objects",
  "faces",
  "crop-hints",
];

export function createSceneContent(document: RecognizedDocument): SceneContent {
  const boxes = documentBoxes(document);
  return {
    document,
    boxes,
    text: createTextPainter(document, boxes.words),
    layers: LAYER_ORDER.map((kind) => ({
      kind,
      paint: kind === "words" ? wordsPaint(document, boxes) : plainPaint(document, boxes, kind),
    })),
    hits: (point, reach, hidden) => {
      const shown = boxes.layers.filter(({ layer }) => !hidden.has(layer));
      return hitTest(shown, point, reach);
    },
  };
}

/** The one layer whose boxes differ in look. Buckets are brought up to date while painting, so at most once a frame. */
function wordsPaint(document: RecognizedDocument, boxes: DocumentBoxes): PaintedLayer["paint"] {
  const painter = createBoxPainter(boxes.words);
  const coloring = createWordColoring(document, boxes.words.set.ids);
  let shown: string | undefined;
  return (context, { theme, colorBy, threshold }, view) => {
    const wanted = colorBy === "confidence" ? `${colorBy} ${String(threshold)}` : colorBy;
    if (wanted !== shown) painter.setBuckets(coloring.buckets(colorBy, threshold));
    shown = wanted;
    painter.paint(context, wordStyles(theme, colorBy === "confidence" ? "confidence" : "series"), view);
  };
}

function plainPaint(document: RecognizedDocument, boxes: DocumentBoxes, kind: PlainLayer): PaintedLayer["paint"] {
  const painters = boxes.layers.filter(({ layer }) => layer === kind).map((layer) => createBoxPainter(layer));
  const paintDetails = detailsPaint(document, kind);
  return (context, { theme }, view) => {
    const style = layerStyle(theme, kind);
    for (const painter of painters) painter.paint(context, [style], view);
    paintDetails(context, theme, view);
  };
}

type DetailsPaint = (context: CanvasRenderingContext2D, theme: SceneTheme, view: SceneView) => void;

/** What a layer shows besides boxes. */
function detailsPaint(document: RecognizedDocument, kind: PlainLayer): DetailsPaint {
  if (kind === "faces") {
    return (context, { faces }, view) => {
      paintFaceDetails(context, document.faces.values(), { color: faces, view });
    };
  }
  if (kind !== "objects") return () => undefined;
  const named = [
    ...document.objects,
    ...[...document.logos, ...document.places].map(({ description, polygon }) => ({
      name: description,
      ...(polygon === undefined ? {} : { polygon }),
    })),
  ];
  return (context, { objects, chrome }, view) => {
    paintNames(context, named, { color: objects, textColor: chrome, view });
  };
}
