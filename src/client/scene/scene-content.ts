import { featureOfText } from "#core/document/text-features.ts";
import { wordChange } from "#core/document/word-change.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import type { ImagePoint, Size } from "#core/geometry/point.ts";
import type { FiltersState, LayerKind } from "../state/filters-store.ts";
import type { Target } from "../state/selection-store.ts";
import { coversImage } from "#core/geometry/polygon-oddities.ts";
import { boxBounds } from "./geometry/box-set.ts";
import { documentBoxes } from "./geometry/document-boxes.ts";
import type { DocumentBoxes, LayerBoxes } from "./geometry/document-boxes.ts";
import { updateBoxes } from "./geometry/update-boxes.ts";
import { hitTest } from "./geometry/hit-test.ts";
import { createBoxPainter } from "./painting/box-painter.ts";
import type { PathCache } from "./painting/chunk-paths.ts";
import { createFeatureMasks } from "./painting/feature-masks.ts";
import type { FeatureMasks } from "./painting/feature-masks.ts";
import { createOrderPainter } from "./painting/order-painter.ts";
import type { OrderPainter } from "./painting/order-painter.ts";
import { createSymbolPainter } from "./painting/symbol-painter.ts";
import type { SymbolPainter } from "./painting/symbol-painter.ts";
import { detailsPaint } from "./layer-details.ts";
import { createNameTags } from "./name-tags.ts";
import type { BlockNames, NameTags } from "./name-tags.ts";
import { createStatusPainter } from "./painting/status-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { boxStyle } from "./style/box-style.ts";
import type { BoxStyle } from "./style/box-style.ts";
import { cropHintStyles, layerStyle, wordStyles } from "./style/layer-styles.ts";
import type { SceneTheme } from "./style/scene-theme.ts";
import { createWordColoring } from "./style/word-coloring.ts";
import type { WordLook } from "./style/word-coloring.ts";
import { createTextCache, createTextPainter } from "./text-over/text-painter.ts";
import type { TextCache, TextPainter } from "./text-over/text-painter.ts";

/** How a layer is to look at this moment. */
export interface Appearance extends WordLook {
  readonly theme: SceneTheme;
  readonly hiddenFeatures: ReadonlySet<number>;
}

export interface PaintedLayer {
  readonly kind: LayerKind;
  /** The context must be in image space. */
  readonly paint: (context: CanvasRenderingContext2D, look: Appearance, view: SceneView) => void;
}

type Hidden = Pick<FiltersState, "hiddenLayers" | "hiddenFeatures">;

/** All that is drawn of one document, made once: camera, filters and theme come with each call. */
export interface SceneContent {
  readonly document: ReviewedDocument;
  readonly boxes: DocumentBoxes;
  /** Bottom to top. */
  readonly layers: readonly PaintedLayer[];
  readonly text: TextPainter;
  readonly order: OrderPainter;
  readonly names: NameTags;
  /** Smallest first; `reach` in image pixels. */
  readonly hits: (point: ImagePoint, reach: number, hidden: Hidden) => readonly Target[];
  /** What the content after an edit takes over. */
  readonly caches: SceneCaches;
}

interface SceneCaches {
  readonly words: PathCache;
  readonly text: TextCache;
}

type PlainLayer = Exclude<LayerKind, "words">;

/** What the painters of all layers are made from. */
interface Shown {
  readonly document: ReviewedDocument;
  readonly boxes: DocumentBoxes;
  readonly masks: FeatureMasks;
  readonly names: NameTags;
  readonly caches: SceneCaches;
}

function paintOf(shown: Shown, kind: LayerKind): PaintedLayer["paint"] {
  if (kind === "words") return wordsPaint(shown);
  return kind === "symbols" ? symbolsPaint(shown) : plainPaint(shown, kind);
}

/** Bottom to top. */
const LAYER_ORDER: readonly LayerKind[] = [
  "blocks",
  "paragraphs",
  "lines",
  "words",
  "symbols",
  "entities",
  "objects",
  "logos",
  "places",
  "products",
  "faces",
  "crop-hints",
];

/** Pauses now and then, as an answer may have 100,000 words. */
export function* createSceneContent(
  document: ReviewedDocument,
  blockNames: BlockNames,
): Generator<undefined, SceneContent> {
  const boxes = yield* documentBoxes(document);
  yield undefined;
  const caches = { words: new WeakMap(), text: createTextCache() };
  const names = createNameTags(document, blockNames);
  return contentOf({ document, boxes, names, masks: createFeatureMasks(document), caches });
}

/**
 * The content after an edit of words, in a few milliseconds however many words there are. Undefined when more has changed
 * than that, or a word got or lost its place: then the content must be made anew.
 */
export function updateSceneContent(previous: SceneContent, document: ReviewedDocument): SceneContent | undefined {
  const change = wordChange(previous.document, document);
  const boxes = change && updateBoxes(previous.boxes, change);
  if (boxes === undefined) return undefined;
  const { names, caches } = previous;
  const next = contentOf({ document, boxes, names, masks: createFeatureMasks(document), caches });
  const isSame = ({ kind }: PaintedLayer) => !WORD_LAYERS.has(kind);
  const layers = next.layers.map((layer, index) => (isSame(layer) ? (previous.layers[index] ?? layer) : layer));
  return { ...next, layers };
}

/** The layers in which words are drawn. */
const WORD_LAYERS: ReadonlySet<LayerKind> = new Set<LayerKind>(["words", "symbols", "entities"]);

function contentOf(shown: Shown): SceneContent {
  const { document, boxes, names, masks, caches } = shown;
  return {
    document,
    boxes,
    names,
    caches,
    text: createTextPainter(boxes, masks, caches.text),
    order: createOrderPainter(document),
    layers: LAYER_ORDER.map((kind) => ({ kind, paint: paintOf(shown, kind) })),
    hits: (point, reach, { hiddenLayers, hiddenFeatures }) => {
      const layers = boxes.layers.filter(({ layer }) => !hiddenLayers.has(layer));
      const hits = hitTest(layers, point, reach);
      if (hiddenFeatures.size === 0) return hits;
      return hits.filter(({ kind, id }) => !hiddenFeatures.has(featureOfText(document, kind, id) ?? NaN));
    },
  };
}

/** The one layer whose boxes differ in look. Buckets are brought up to date while painting, so at most once a frame. */
function wordsPaint({ document, boxes, masks, caches }: Shown): PaintedLayer["paint"] {
  const painter = createBoxPainter(boxes.words, caches.words);
  const coloring = createWordColoring(document, boxes.records);
  const statuses = createStatusPainter(document);
  let shown: Omit<Appearance, "theme"> | undefined;
  return (context, { theme, ...wanted }, view) => {
    const { hiddenFeatures } = wanted;
    if (!isSameLook(wanted, shown)) {
      painter.setBuckets(masks.mask(boxes.words, coloring.buckets(wanted), hiddenFeatures));
    }
    shown = wanted;
    painter.paint(context, wordStyles(theme, wanted.colorBy === "confidence" ? "confidence" : "series"), view);
    statuses.paint(context, theme, view);
  };
}

/** The threshold matters to one way of colouring only. */
function isSameLook(a: Omit<Appearance, "theme">, b: Omit<Appearance, "theme"> | undefined): boolean {
  if (a.colorBy !== b?.colorBy || a.marked !== b.marked || a.hiddenFeatures !== b.hiddenFeatures) return false;
  if (a.versionIndex !== b.versionIndex) return false;
  return a.colorBy !== "confidence" || a.threshold === b.threshold;
}

function plainPaint({ document, boxes, masks }: Shown, kind: PlainLayer): PaintedLayer["paint"] {
  const painted = boxes.layers.filter(({ layer }) => layer === kind);
  const painters = painted.map((layer) => ({ layer, painter: createBoxPainter(layer) }));
  const paintDetails = detailsPaint(document, kind);
  let shown: ReadonlySet<number> | undefined;
  return (context, { theme, hiddenFeatures }, view) => {
    const styles = kind === "crop-hints" ? cropHintStyles(theme) : plainStyles(layerStyle(theme, kind));
    for (const { layer, painter } of painters) {
      if (shown !== hiddenFeatures) {
        const buckets = kind === "crop-hints" ? inTurn(layer, styles.length) : wholeApart(layer, document.imageSize);
        painter.setBuckets(masks.mask(layer, buckets, hiddenFeatures));
      }
      painter.paint(context, styles, view);
    }
    shown = hiddenFeatures;
    paintDetails?.(context, theme, view);
  };
}

/** The second one is for what covers the whole image: its filling would tint the picture and say nothing. */
function plainStyles(style: BoxStyle): readonly BoxStyle[] {
  const { color, ...how } = style;
  return [style, boxStyle(color, { ...how, fillAlpha: 0 })];
}

function wholeApart({ set }: LayerBoxes, imageSize: Size): Uint8Array {
  return Uint8Array.from(set.ids, (_, index) => (coversImage(boxBounds(set, index), imageSize) ? 1 : 0));
}

function inTurn({ set }: LayerBoxes, count: number): Uint8Array {
  return new Uint8Array(set.ids.length).map((_, index) => index % count);
}

function symbolsPaint({ document, boxes }: Shown): PaintedLayer["paint"] {
  const painterWithout = (hidden: ReadonlySet<number>) =>
    createSymbolPainter(boxes, ({ id }) => !hidden.has(featureOfText(document, "word", id) ?? NaN));
  let shown: { readonly hidden: ReadonlySet<number>; readonly painter: SymbolPainter } | undefined;
  return (context, { theme, hiddenFeatures: hidden }, view) => {
    if (shown?.hidden !== hidden) shown = { hidden, painter: painterWithout(hidden) };
    shown.painter.paint(context, theme.symbols, view);
  };
}
