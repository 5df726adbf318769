import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import { boundsIntersect } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { polygonBounds, vertexAt } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { SceneTheme } from "../style/scene-theme.ts";
import type { SceneView } from "./scene-view.ts";

type Said = Exclude<WordStatus, "unreviewed">;

interface MarkedWord {
  readonly status: Said;
  readonly polygon: Polygon;
  readonly bounds: Bounds;
}

export interface StatusPainter {
  readonly paint: (context: CanvasRenderingContext2D, theme: SceneTheme, view: SceneView) => void;
}

/** CSS pixels of the side of a mark, and of a word that has room for one. */
const MARK_PX = 7;
const LEAST_HEIGHT_PX = 9;

/**
 * What a person said of words: a tick or a folded corner at the end of the word, a line through one that was rejected. The
 * shapes say it without their colours.
 */
export function createStatusPainter(document: ReviewedDocument): StatusPainter {
  const marked = markedWords(document);
  return {
    paint(context, theme, view) {
      if (marked.length === 0) return;
      context.setLineDash([]);
      context.lineCap = "round";
      context.lineWidth = 2 / view.scale;
      for (const { status, polygon, bounds } of marked) {
        if (!boundsIntersect(bounds, view.visible) || heightOf(polygon) * view.scale < LEAST_HEIGHT_PX) continue;
        MARKS[status](context, polygon, { color: theme.statuses[status], size: MARK_PX / view.scale });
      }
      context.lineCap = "butt";
    },
  };
}

function markedWords(document: ReviewedDocument): readonly MarkedWord[] {
  return [...document.reviews.keys()].flatMap((id) => {
    const status = wordStatus(document, id);
    const polygon = document.words.get(id)?.polygon;
    const bounds = polygon === undefined ? undefined : polygonBounds(polygon);
    return status === "unreviewed" || polygon === undefined || bounds === undefined
      ? []
      : [{ status, polygon, bounds }];
  });
}

function heightOf(polygon: Polygon): number {
  const [from, to] = [vertexAt(polygon, 1), vertexAt(polygon, 2)];
  return Math.hypot(to.x - from.x, to.y - from.y);
}

interface Pen {
  readonly color: string;
  /** Image pixels. */
  readonly size: number;
}

type Mark = (context: CanvasRenderingContext2D, polygon: Polygon, pen: Pen) => void;

const MARKS: Readonly<Record<Said, Mark>> = {
  accepted: (context, polygon, { color, size }) => {
    const { x, y } = vertexAt(polygon, 1);
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo(x - size, y);
    context.lineTo(x - size / 2, y + size / 2);
    context.lineTo(x + size / 2, y - size / 2);
    context.stroke();
  },
  corrected: (context, polygon, { color, size }) => {
    const corner = vertexAt(polygon, 1);
    const along = towards(polygon, 0, size);
    const down = towards(polygon, 2, size);
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(corner.x, corner.y);
    context.lineTo(corner.x + along.x, corner.y + along.y);
    context.lineTo(corner.x + down.x, corner.y + down.y);
    context.fill();
  },
  rejected: (context, polygon, { color }) => {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((index) => vertexAt(polygon, index));
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return;
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo((first.x + fourth.x) / 2, (first.y + fourth.y) / 2);
    context.lineTo((second.x + third.x) / 2, (second.y + third.y) / 2);
    context.stroke();
  },
};

/** From the end of the first edge a way of this length towards another vertex. */
function towards(polygon: Polygon, index: number, length: number): { readonly x: number; readonly y: number } {
  const [from, to] = [vertexAt(polygon, 1), vertexAt(polygon, index)];
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: ((to.x - from.x) / distance) * length, y: ((to.y - from.y) / distance) * length };
}
