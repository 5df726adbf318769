import type { CropHint } from "#core/document/image-records.ts";
import type { ProductGroup } from "#core/document/product-records.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, BlockKind } from "#core/document/text-records.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { LayerKind } from "../state/filters-store.ts";
import { paintNames } from "./painting/name-painter.ts";
import type { NamedBox } from "./painting/name-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { cropHintStyles } from "./style/layer-styles.ts";
import type { SceneTheme } from "./style/scene-theme.ts";

/** What kinds of blocks are called. */
export type BlockNames = Readonly<Record<BlockKind, string>>;

interface Tag extends NamedBox {
  readonly layer: LayerKind;
  readonly colorOf: (theme: SceneTheme) => string;
}

export interface NameTagsLook {
  readonly theme: SceneTheme;
  readonly hiddenLayers: ReadonlySet<LayerKind>;
}

/** The names of all things that have one, over the boxes of all layers: they make room for each other. */
export interface NameTags {
  readonly paint: (context: CanvasRenderingContext2D, look: NameTagsLook, view: SceneView) => void;
}

export function createNameTags(document: RecognizedDocument, names: BlockNames): NameTags {
  const { objects, logos, places, cropHints, productSearch } = document;
  const tags: readonly Tag[] = [
    ...[...document.blocks.values()].flatMap((block) => blockTag(block, names)),
    ...objects.map(({ name, polygon }) => tag("objects", name, polygon)),
    ...logos.map(({ description, polygon }) => tag("logos", description, polygon)),
    ...places.map(({ description, polygon }) => tag("places", description, polygon)),
    ...(productSearch?.groups ?? []).map(productTag),
    ...cropHints.map(cropHintTag),
  ];
  return {
    paint(context, { theme, hiddenLayers }, view) {
      const shown = tags.filter(({ layer }) => !hiddenLayers.has(layer));
      const colored = shown.map((one) => ({ ...one, color: one.colorOf(theme) }));
      paintNames(context, colored, { textColor: theme.chrome, view });
    },
  };
}

type PlainLayer = "blocks" | "objects" | "logos" | "places" | "products";

function tag(layer: PlainLayer, name: string, polygon: NamedBox["polygon"]): Tag {
  return { layer, colorOf: (theme) => theme[layer], ...named(name, polygon) };
}

/** Text is what blocks usually are; the others say what they are. */
function blockTag({ kind, polygon }: Block, names: BlockNames): readonly Tag[] {
  return kind === "text" || kind === "unknown" ? [] : [tag("blocks", names[kind], polygon)];
}

function productTag({ polygon, results, objects }: ProductGroup): Tag {
  const best = results[0]?.product;
  const given = [best?.displayName, objects[0]?.name, best?.name].find((name) => (name ?? "").trim() !== "");
  return tag("products", given ?? "?", polygon);
}

/** Each with its proportions, which is what was asked for and what the answer leaves out. */
function cropHintTag({ polygon }: CropHint, index: number): Tag {
  const colorOf = (theme: SceneTheme) => {
    const styles = cropHintStyles(theme);
    return styles[index % styles.length]?.color ?? theme.cropHints;
  };
  return { layer: "crop-hints", colorOf, ...named(aspectOf(polygon), polygon) };
}

function aspectOf(polygon: NamedBox["polygon"]): string {
  const bounds = polygon === undefined ? undefined : polygonBounds(polygon);
  if (bounds === undefined || boundsHeight(bounds) === 0) return "";
  return `${(boundsWidth(bounds) / boundsHeight(bounds)).toFixed(2)} : 1`;
}

function named(name: string, polygon: NamedBox["polygon"]): NamedBox {
  return polygon === undefined ? { name } : { name, polygon };
}
