import type { Polygon } from "#core/geometry/polygon.ts";
import { polygonArea, polygonFromPoints } from "#core/geometry/polygon.ts";
import type { ImagePoint, ScreenPoint } from "#core/geometry/point.ts";
import { shownDocument } from "../../commands/shown-document.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { imageToScreen } from "../../state/viewport.ts";
import { heldTargets } from "../handles/held-targets.ts";
import type { HeldTargets } from "../handles/held-targets.ts";
import type { Grip } from "../handles/handle-places.ts";
import { editOfPull, pulledOutlines } from "../handles/pull.ts";
import type { Pull } from "../handles/pull.ts";
import { insideImage, quadThrough, rectangleBetween } from "./drawn-quad.ts";
import { imagePointAt } from "./run-effect.ts";
import type { EffectScope } from "./run-effect.ts";
import { clearSketch } from "./sketch-store.ts";
import type { SketchStore } from "./sketch-store.ts";
import type { Hold } from "./hold.ts";
import type { SketchEffect } from "./tool-effect.ts";

/** Draws, and pulls at what is selected; the document hears of it when the pointer is released. */
export interface Sketcher {
  readonly run: (effect: SketchEffect, scope: EffectScope) => void;
  /** The pointer is somewhere else: the side of a quad being drawn follows it. */
  readonly follow: (at: ScreenPoint, scope: EffectScope) => void;
}

/** The drag under way. */
type Holding =
  | { readonly kind: "rectangle"; readonly from: ImagePoint }
  | { readonly kind: "grip"; readonly grip: Grip; readonly from: ImagePoint; readonly held: HeldTargets };

const CORNERS = 4;
/** CSS pixels: a smaller shape is a slip of the hand. */
const LEAST_SIDE_PX = 3;

export function createSketcher(sketch: SketchStore): Sketcher {
  let holding: Holding | undefined;
  let pull: Pull | undefined;

  function drag(at: ScreenPoint, isAlternate: boolean, scope: EffectScope): void {
    const to = placeIn(scope, at);
    if (holding === undefined) return;
    if (holding.kind === "rectangle") {
      const outline = rectangleBetween(toScreen(scope), holding.from, to);
      sketch.setState({ outlines: [outline], corners: [], drawn: undefined });
      return;
    }
    pull = { grip: holding.grip, from: holding.from, to: imagePointAt(scope, at), isFine: isAlternate };
    sketch.setState({ outlines: pulledOutlines(holding.held, pull) });
  }

  function drop(isAlternate: boolean, scope: EffectScope): void {
    const [outline] = sketch.getState().outlines;
    const dropped = { holding, pull };
    letGo();
    if (dropped.holding?.kind === "rectangle") finish(outline, isAlternate, scope);
    else if (dropped.holding !== undefined && dropped.pull !== undefined) {
      void commitEdit(scope.workspace, editOfPull(shownDocument(scope.workspace), dropped.holding.held, dropped.pull));
    }
  }

  function corner(at: ScreenPoint, isAlternate: boolean, scope: EffectScope): void {
    const corners = [...sketch.getState().corners, placeIn(scope, at)];
    if (corners.length < CORNERS)
      sketch.setState({ corners, outlines: [polygonFromPoints(corners)], drawn: undefined });
    else finish(quadThrough(corners), isAlternate, scope);
  }

  function finish(outline: Polygon | undefined, isLine: boolean, scope: EffectScope): void {
    clearSketch(sketch);
    if (outline === undefined || isTooSmall(outline, scope)) return;
    sketch.setState({ drawn: { polygon: outline, kind: isLine ? "line" : "word" } });
  }

  function letGo(): void {
    holding = undefined;
    pull = undefined;
    clearSketch(sketch);
  }

  return {
    run: (effect, scope) => {
      if (effect.type === "hold") holding = holdingOf(effect.hold, effect.at, scope);
      else if (effect.type === "drag") drag(effect.at, effect.isAlternate, scope);
      else if (effect.type === "drop") drop(effect.isAlternate, scope);
      else if (effect.type === "corner") corner(effect.at, effect.isAlternate, scope);
      else letGo();
    },
    follow: (at, scope) => {
      const { corners } = sketch.getState();
      if (corners.length > 0) sketch.setState({ outlines: [polygonFromPoints([...corners, placeIn(scope, at)])] });
    },
  };
}

function holdingOf(hold: Hold, at: ScreenPoint, scope: EffectScope): Holding | undefined {
  if (hold.kind === "rectangle") return { kind: "rectangle", from: placeIn(scope, at) };
  const held = heldTargets(scope.workspace, shownDocument(scope.workspace));
  return held && { kind: "grip", grip: hold.grip, from: imagePointAt(scope, at), held };
}

/** New shapes stay in the picture. */
function placeIn(scope: EffectScope, at: ScreenPoint): ImagePoint {
  const point = imagePointAt(scope, at);
  const { imageSize } = scope.workspace.viewport.getState();
  return imageSize === undefined ? point : insideImage(point, imageSize);
}

function isTooSmall(outline: Polygon, scope: EffectScope): boolean {
  const { scale } = scope.workspace.viewport.getState().viewport;
  return polygonArea(outline) * scale ** 2 < LEAST_SIDE_PX ** 2;
}

function toScreen({ workspace }: EffectScope) {
  return imageToScreen(workspace.viewport.getState().viewport);
}
