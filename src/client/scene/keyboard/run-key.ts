import type { QuarterTurn } from "#core/document/text-records.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget, wordIdsOfTarget } from "../../state/target-geometry.ts";
import type { SceneContent } from "../scene-content.ts";
import type { EffectScope } from "../tools/run-effect.ts";
import type { CanvasKey, Direction } from "./canvas-key.ts";
import { spatialNeighbour } from "./spatial-neighbour.ts";

const STEP_PX = 40;

/** Whether the key did something; if not, it is left to the browser: at both ends of the text Tab leaves the canvas. */
export function runKey(key: CanvasKey, scope: EffectScope): boolean {
  switch (key.type) {
    case "walk":
      return select(walked(scope, key.by), scope);
    case "jump":
      return select(scope.content?.boxes.words.set.ids.at(key.to === "first" ? 0 : -1), scope);
    case "arrow":
      return arrow(key.direction, scope);
    case "release":
      scope.workspace.selection.getState().select(undefined);
      return true;
  }
}

function select(wordId: string | undefined, { workspace }: EffectScope): boolean {
  if (wordId !== undefined) workspace.selection.getState().select({ kind: "word", id: wordId });
  return wordId !== undefined;
}

function walked({ workspace, content }: EffectScope, by: 1 | -1): string | undefined {
  if (content === undefined) return undefined;
  const { ids } = content.boxes.words.set;
  const primary = selectPrimary(workspace.selection.getState());
  if (primary === undefined) return by === 1 ? ids[0] : undefined;
  if (primary.kind === "word") return ids[ids.indexOf(primary.id) + by];
  return wordIdsOfTarget(content.document, primary)[0] ?? ids[0];
}

function arrow(direction: Direction, scope: EffectScope): boolean {
  const { workspace, content } = scope;
  const primary = selectPrimary(workspace.selection.getState());
  if (primary === undefined || content === undefined) {
    pan(direction, scope);
    return true;
  }
  select(neighbour(content, primary, imageDirection(direction, workspace.viewport.getState().viewport.turn)), scope);
  return true;
}

function neighbour(content: SceneContent, target: Target, direction: Direction): string | undefined {
  const from = boundsOfTarget(content.document, target);
  return from === undefined ? undefined : spatialNeighbour(content.boxes.words.set, from, direction);
}

const CLOCKWISE: readonly Direction[] = ["up", "right", "down", "left"];

/** The arrows mean directions on the screen; the boxes lie in the image, which may be turned. */
function imageDirection(direction: Direction, turn: QuarterTurn = 0): Direction {
  return CLOCKWISE[(CLOCKWISE.indexOf(direction) + 4 - turn / 90) % 4] ?? direction;
}

/** The view moves, so the picture goes the other way. */
function pan(direction: Direction, { workspace }: EffectScope): void {
  const steps: Record<Direction, readonly [number, number]> = {
    left: [STEP_PX, 0],
    right: [-STEP_PX, 0],
    up: [0, STEP_PX],
    down: [0, -STEP_PX],
  };
  const [dx, dy] = steps[direction];
  workspace.viewport.getState().panBy(dx, dy);
}
