import { polygonFromPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { growFrame, pointInFrame, turnedFrame } from "#core/geometry/turned-frame.ts";
import type { TurnedFrame } from "#core/geometry/turned-frame.ts";
import { polygonOfTarget, wordIdsOfTarget } from "../state/target-geometry.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

export const regionCommands: readonly Command[] = [
  {
    id: "edit.recognize-region",
    group: "edits",
    label: ({ edits }) => edits.region.command,
    shortcuts: ["Shift+E"],
    needs: "place",
    isEnabled: ({ workspace }) => hasPixels(workspace) && selectedRegion(workspace) !== undefined,
    run: ({ workspace, actions }) => {
      const region = selectedRegion(workspace);
      if (region !== undefined) actions.recognizeRegion(region);
    },
  },
];

/** Image pixels: so that words whose boxes are a bit larger still lie in the region. */
const MARGIN = 2;

/** The rectangle around what is selected, in its reading direction. */
function selectedRegion(workspace: Workspace): Polygon | undefined {
  const document = shownDocument(workspace);
  if (document === undefined) return undefined;
  const polygons = workspace.selection.getState().selected.flatMap((target) => {
    const own = polygonOfTarget(document, target);
    if (own !== undefined) return [own];
    const words = wordIdsOfTarget(document, target).map((id) => document.words.get(id)?.polygon);
    return words.filter((polygon) => polygon !== undefined);
  });
  const frame = turnedFrame(polygons);
  return frame && cornersOf(growFrame(frame, MARGIN));
}

function cornersOf(frame: TurnedFrame): Polygon {
  return polygonFromPoints([
    pointInFrame(frame, 0, 0),
    pointInFrame(frame, 1, 0),
    pointInFrame(frame, 1, 1),
    pointInFrame(frame, 0, 1),
  ]);
}

/** A saved answer may have come without its image. */
function hasPixels({ images }: Workspace): boolean {
  const { activeId, items } = images.getState();
  const item = activeId === undefined ? undefined : items.get(activeId);
  return item?.contentHash !== undefined;
}
