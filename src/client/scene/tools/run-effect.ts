import { invertMap, mapPoint } from "#core/geometry/affine.ts";
import type { ImagePoint, ScreenPoint } from "#core/geometry/point.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { imageToScreen } from "../../state/viewport.ts";
import type { Workspace } from "../../state/workspace.ts";
import { nextBeneath } from "../geometry/hit-test.ts";
import type { SceneContent } from "../scene-content.ts";
import type { PickHow, ToolEffect } from "./tool-effect.ts";
import type { PointerKind } from "./tool-event.ts";

export interface EffectScope {
  readonly workspace: Workspace;
  readonly content: SceneContent | undefined;
}

/** CSS pixels: half the side of the least area that can be hit. */
const REACH_PX: Record<PointerKind, number> = { mouse: 4, pen: 5, touch: 12 };

/** Does to the stores what a tool asked for. */
export function runEffect(effect: ToolEffect, scope: EffectScope): void {
  const viewport = scope.workspace.viewport.getState();
  switch (effect.type) {
    case "pan":
      viewport.panBy(effect.dx, effect.dy);
      break;
    case "zoom":
      viewport.zoomAt(effect.at, effect.factor);
      break;
    case "pick":
      pick(hitsAt(scope, effect.at, effect.kind), effect.how, scope);
      break;
    case "open":
      open(hitsAt(scope, effect.at, "mouse")[0], scope);
      break;
    case "hover":
      viewport.setCursor(imagePointAt(scope, effect.at));
      scope.workspace.selection.getState().hover(hitsAt(scope, effect.at, "mouse")[0]);
      break;
    case "unhover":
      viewport.setCursor(undefined);
      scope.workspace.selection.getState().hover(undefined);
      break;
  }
}

function pick(hits: readonly Target[], how: PickHow, { workspace }: EffectScope): void {
  const selection = workspace.selection.getState();
  const top = hits[0];
  if (how === "beneath") selection.select(nextBeneath(hits, selectPrimary(selection)));
  else if (how === "replace") selection.select(top);
  else if (top !== undefined) selection.toggle(top);
}

function open(target: Target | undefined, { workspace, content }: EffectScope): void {
  const { fitTo, fitPage } = workspace.viewport.getState();
  const bounds = target === undefined || content === undefined ? undefined : boundsOfTarget(content.document, target);
  if (bounds === undefined) fitPage();
  else fitTo(bounds);
}

function hitsAt(scope: EffectScope, at: ScreenPoint, kind: PointerKind): readonly Target[] {
  const { workspace, content } = scope;
  const reach = REACH_PX[kind] / workspace.viewport.getState().viewport.scale;
  return content?.hits(imagePointAt(scope, at), reach, workspace.filters.getState().hiddenLayers) ?? [];
}

function imagePointAt({ workspace }: EffectScope, at: ScreenPoint): ImagePoint {
  return mapPoint(invertMap(imageToScreen(workspace.viewport.getState().viewport)), at);
}
