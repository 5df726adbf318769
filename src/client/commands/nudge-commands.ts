import { moveRecords } from "#core/edit/transform-records.ts";
import type { Offset } from "#core/edit/transform-records.ts";

import { commitEdit } from "../state/commit-edit.ts";
import { boundsOfTarget } from "../state/target-geometry.ts";

import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

const DIRECTIONS = {
  left: { key: "ArrowLeft", dx: -1, dy: 0 },
  right: { key: "ArrowRight", dx: 1, dy: 0 },
  up: { key: "ArrowUp", dx: 0, dy: -1 },
  down: { key: "ArrowDown", dx: 0, dy: 1 },
} as const;

type Direction = keyof typeof DIRECTIONS;

const DIRECTION_NAMES: readonly Direction[] = ["left", "right", "up", "down"];
/** Image pixels. */
const STEPS = [1, 10] as const;

/** The arrow keys with Ctrl: what is selected moves by a pixel, with Alt by ten. */
export const nudgeCommands: readonly Command[] = DIRECTION_NAMES.flatMap((direction) =>
  STEPS.map((step) => nudgeCommand(direction, step)),
);

function nudgeCommand(direction: Direction, step: number): Command {
  const { key, dx, dy } = DIRECTIONS[direction];
  return {
    id: `edit.move-${direction}${step === 1 ? "" : `-${String(step)}`}`,
    group: "edits",
    label: ({ edits }) => edits.nudge[direction](step),
    shortcuts: [step === 1 ? `Mod+${key}` : `Mod+Alt+${key}`],
    needs: "place",
    isEnabled: ({ workspace }) => hasPlace(workspace),
    run: ({ workspace }) => {
      const document = shownDocument(workspace);
      const { selected } = workspace.selection.getState();
      const by = inImage(workspace, { dx: dx * step, dy: dy * step });
      if (document !== undefined) void commitEdit(workspace, moveRecords(document, selected, by));
    },
  };
}

function hasPlace(workspace: Workspace): boolean {
  const document = shownDocument(workspace);
  if (document === undefined) return false;
  const { selected } = workspace.selection.getState();
  return selected.some((target) => target.kind !== "page" && boundsOfTarget(document, target) !== undefined);
}

/** Arrows mean directions on the screen; the view may be turned. */
function inImage({ viewport }: Workspace, { dx, dy }: Offset): Offset {
  switch (viewport.getState().viewport.turn ?? 0) {
    case 0:
      return { dx, dy };
    case 90:
      return { dx: dy, dy: -dx };
    case 180:
      return { dx: -dx, dy: -dy };
    case 270:
      return { dx: -dy, dy: dx };
  }
}
