import { invertMap, mapPoint } from "#core/geometry/affine.ts";
import { recordById } from "#core/document/record-by-id.ts";
import { boundsContain } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { polygonBounds, polygonFromPoints } from "#core/geometry/polygon.ts";
import type { ImagePoint, ScreenPoint } from "#core/geometry/point.ts";
import { startEditing } from "../../commands/word-editing.ts";
import { isSameTarget, selectPrimary } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { imageToScreen } from "../../state/viewport.ts";
import type { Workspace } from "../../state/workspace.ts";
import { boxesIn } from "../geometry/box-chunks.ts";
import { boxBounds } from "../geometry/box-set.ts";
import { nextBeneath } from "../geometry/hit-test.ts";
import type { SceneContent } from "../scene-content.ts";
import type { SketchEffect, ToolEffect } from "./tool-effect.ts";
import type { PointerKind } from "./tool-event.ts";

export interface EffectScope {
  readonly workspace: Workspace;
  readonly content: SceneContent | undefined;
  /** Remembers what repeated clicks have come to, for the card to say while the pointer stays. */
  readonly cycle?: { current: Cycled | undefined };
}

export interface Cycled {
  readonly at: ScreenPoint;
  readonly target: Target;
}

/** The marquee is drawn by whoever owns its element, shapes by the sketcher. */
type RunEffect = Exclude<ToolEffect, { type: "marquee" } | SketchEffect>;

/** CSS pixels: half the side of the least area that can be hit. */
const REACH_PX: Record<PointerKind, number> = { mouse: 4, pen: 5, touch: 12 };

/** Does to the stores what a tool asked for. */
export function runEffect(effect: RunEffect, scope: EffectScope): void {
  const viewport = scope.workspace.viewport.getState();
  switch (effect.type) {
    case "pan":
      viewport.panBy(effect.dx, effect.dy);
      break;
    case "zoom":
      viewport.zoomAt(effect.at, effect.factor);
      break;
    case "pick":
      pick(effect, scope);
      break;
    case "select-in":
      selectIn(effect, scope);
      break;
    case "open":
      open(hitsAt(scope, effect.at, "mouse"), scope);
      break;
    case "hover":
      viewport.setCursor(imagePointAt(scope, effect.at));
      hover(effect.at, scope);
      break;
    case "unhover":
      viewport.setCursor(undefined);
      scope.workspace.selection.getState().hover(undefined);
      break;
  }
}

function pick({ at, how, kind }: Extract<ToolEffect, { type: "pick" }>, scope: EffectScope): void {
  const selection = scope.workspace.selection.getState();
  const hits = hitsAt(scope, at, kind);
  const top = hits[0];
  if (how === "replace") selection.select(top);
  else if (how === "add" && top !== undefined) selection.toggle(top);
  if (how !== "beneath") return;
  const target = nextBeneath(hits, selectPrimary(selection));
  selection.select(target);
  if (scope.cycle !== undefined) scope.cycle.current = target === undefined ? undefined : { at, target };
  if (kind === "mouse") hover(at, scope);
}

/** CSS pixels: a hand that has just clicked trembles. */
const STILL_PX = 6;

function hover(at: ScreenPoint, { workspace, content, cycle }: EffectScope): void {
  const hits = hitsAt({ workspace, content }, at, "mouse");
  const cycled = cycle?.current;
  const isStill = cycled !== undefined && Math.hypot(at.x - cycled.at.x, at.y - cycled.at.y) <= STILL_PX;
  const position = isStill
    ? Math.max(
        0,
        hits.findIndex((hit) => isSameTarget(hit, cycled.target)),
      )
    : 0;
  const target = hits[position];
  const hasTwins = hits.some((hit, index) => index !== position && hit.kind === target?.kind);
  const among = position > 0 || hasTwins ? { number: position + 1, count: hits.length } : undefined;
  workspace.selection.getState().hover(target, among);
}

/** The words whose middles lie in the area, in reading order. */
function selectIn({ area, isAdding }: Extract<ToolEffect, { type: "select-in" }>, scope: EffectScope): void {
  const selection = scope.workspace.selection.getState();
  const { from, to } = { from: imagePointAt(scope, area.from), to: imagePointAt(scope, area.to) };
  const inside = polygonBounds(polygonFromPoints([from, to]));
  const isHidden = scope.workspace.filters.getState().hiddenLayers.has("words");
  if (inside === undefined || scope.content === undefined) return;
  const found: readonly Target[] = isHidden ? [] : wordsIn(scope.content, inside);
  const others = selection.selected.filter((target) => !found.some((other) => isSameTarget(other, target)));
  selection.selectAll(isAdding ? [...others, ...found] : found);
}

function wordsIn({ boxes: { words } }: SceneContent, area: Bounds): readonly Target[] {
  const touched = boxesIn(words.set, words.chunks, area);
  const middles = touched.filter((index) => {
    const { minX, minY, maxX, maxY } = boxBounds(words.set, index);
    const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
    return boundsContain(area, { minX: x, minY: y, maxX: x, maxY: y });
  });
  return middles.flatMap((index) => ({ kind: "word" as const, id: words.set.ids[index] ?? "" }));
}

function open([target, ...beneath]: readonly Target[], { workspace, content }: EffectScope): void {
  const { fitTo, fitPage } = workspace.viewport.getState();
  const word = [target, ...beneath].find((hit) => hit?.kind === "word");
  const record = word && content && recordById(content.document.words, word.id);
  if (word !== undefined && record !== undefined) {
    workspace.selection.getState().select(word);
    startEditing(workspace, record.id, "canvas");
    return;
  }
  const bounds = target === undefined || content === undefined ? undefined : boundsOfTarget(content.document, target);
  if (bounds === undefined) fitPage();
  else fitTo(bounds);
}

/** What lies at a point of the canvas, the topmost first. */
export function hitsAt(scope: EffectScope, at: ScreenPoint, kind: PointerKind): readonly Target[] {
  const { workspace, content } = scope;
  const reach = REACH_PX[kind] / workspace.viewport.getState().viewport.scale;
  return content?.hits(imagePointAt(scope, at), reach, workspace.filters.getState()) ?? [];
}

/** Where a point of the canvas lies in the image. */
export function imagePointAt({ workspace }: EffectScope, at: ScreenPoint): ImagePoint {
  return mapPoint(invertMap(imageToScreen(workspace.viewport.getState().viewport)), at);
}
