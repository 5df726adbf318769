import type { CropHint } from "#core/document/image-records.ts";
import type { ProductGroup } from "#core/document/product-records.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Block, BlockKind } from "#core/document/text-records.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { LayerKind } from "../state/filters-store.ts";
import { paintFaceDetails } from "./painting/face-painter.ts";
import { paintNames } from "./painting/name-painter.ts";
import type { NamedBox } from "./painting/name-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { cropHintStyles } from "./style/layer-styles.ts";
import type { SceneTheme } from "./style/scene-theme.ts";

type DetailsPaint = (context: CanvasRenderingContext2D, theme: SceneTheme, view: SceneView) => void;

/** What kinds of blocks are called. */
export type BlockNames = Readonly<Record<BlockKind, string>>;

/** What a layer shows besides boxes. */
export function detailsPaint(
  document: RecognizedDocument,
  kind: LayerKind,
  names: BlockNames,
): DetailsPaint | undefined {
  const makers: Partial<Record<LayerKind, () => DetailsPaint>> = {
    faces: () => facesPaint(document),
    objects: () => namesPaint(namedThings(document), ({ objects }) => objects),
    blocks: () => blocksPaint([...document.blocks.values()], names),
    products: () => namesPaint((document.productSearch?.groups ?? []).map(namedGroup), ({ products }) => products),
    "crop-hints": () => cropHintsPaint(document.cropHints),
  };
  return makers[kind]?.();
}

function facesPaint({ faces }: RecognizedDocument): DetailsPaint {
  return (context, theme, view) => {
    const [blue, red, green] = theme.series;
    const axisColors = [red, green, blue].map((color) => color ?? theme.faces);
    paintFaceDetails(context, faces.values(), { color: theme.faces, axisColors, view });
  };
}

function namesPaint(boxes: readonly NamedBox[], colorOf: (theme: SceneTheme) => string): DetailsPaint {
  return (context, theme, view) => {
    paintNames(context, boxes, { color: colorOf(theme), textColor: theme.chrome, view });
  };
}

function namedThings({ objects, logos, places }: RecognizedDocument): readonly NamedBox[] {
  const annotations = [...logos, ...places].map(({ description: name, polygon }) => named(name, polygon));
  return [...objects, ...annotations];
}

function namedGroup({ polygon, results, objects }: ProductGroup): NamedBox {
  const best = results[0]?.product;
  return named(best?.displayName ?? best?.name ?? objects[0]?.name ?? "?", polygon);
}

/** Text is what blocks usually are; the others say what they are, and a table shows its cells. */
function blocksPaint(blocks: readonly Block[], names: BlockNames): DetailsPaint {
  const others = blocks.filter(({ kind }) => kind !== "text" && kind !== "unknown");
  const tags = others.map(({ kind, polygon }) => named(names[kind], polygon));
  const cells = others.flatMap(
    ({ table }) => table?.cells.flatMap(({ polygon }) => (polygon === undefined ? [] : [polygon])) ?? [],
  );
  return (context, theme, view) => {
    context.setLineDash([3 / view.scale, 3 / view.scale]);
    context.strokeStyle = theme.blocks;
    context.lineWidth = 1 / view.scale;
    context.beginPath();
    for (const cell of cells) {
      context.moveTo(cell[0] ?? 0, cell[1] ?? 0);
      for (let at = 2; at < cell.length; at += 2) context.lineTo(cell[at] ?? 0, cell[at + 1] ?? 0);
      context.closePath();
    }
    context.stroke();
    paintNames(context, tags, { color: theme.blocks, textColor: theme.chrome, view });
  };
}

/** Each with its proportions, which is what was asked for and what the answer leaves out. */
function cropHintsPaint(hints: readonly CropHint[]): DetailsPaint {
  const tags = hints.map(({ polygon }) =>
    named(polygon === undefined ? "" : aspectOf(polygonBounds(polygon)), polygon),
  );
  return (context, theme, view) => {
    const styles = cropHintStyles(theme);
    tags.forEach((tag, index) => {
      const color = styles[index % styles.length]?.color ?? theme.cropHints;
      paintNames(context, [tag], { color, textColor: theme.chrome, view });
    });
  };
}

function aspectOf(bounds: ReturnType<typeof polygonBounds>): string {
  if (bounds === undefined || bounds.maxY === bounds.minY) return "";
  return `${((bounds.maxX - bounds.minX) / (bounds.maxY - bounds.minY)).toFixed(2)} : 1`;
}

function named(name: string, polygon: NamedBox["polygon"]): NamedBox {
  return polygon === undefined ? { name } : { name, polygon };
}
