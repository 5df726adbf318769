import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { LayerKind } from "../state/filters-store.ts";
import { paintFaceDetails } from "./painting/face-painter.ts";
import type { SceneView } from "./painting/scene-view.ts";
import type { SceneTheme } from "./style/scene-theme.ts";

type DetailsPaint = (context: CanvasRenderingContext2D, theme: SceneTheme, view: SceneView) => void;

/** What a layer shows besides boxes and names. */
export function detailsPaint(document: RecognizedDocument, kind: LayerKind): DetailsPaint | undefined {
  if (kind === "faces") return facesPaint(document);
  return kind === "blocks" ? cellsPaint(document) : undefined;
}

function facesPaint({ faces }: RecognizedDocument): DetailsPaint {
  return (context, theme, view) => {
    const [blue, red, green] = theme.series;
    const axisColors = [red, green, blue].map((color) => color ?? theme.faces);
    paintFaceDetails(context, faces.values(), { color: theme.faces, axisColors, view });
  };
}

/** The cells of all tables. */
function cellsPaint({ blocks }: RecognizedDocument): DetailsPaint {
  const cells = [...blocks.values()].flatMap(
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
  };
}
