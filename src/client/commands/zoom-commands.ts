import { boundsOfTarget } from "../state/target-geometry.ts";
import type { Workspace } from "../state/workspace.ts";
import { unionBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Command, CommandContext } from "./command.ts";
import { shownDocument } from "./shown-document.ts";
import { zoomBySteps } from "./zoom-by-steps.ts";

const hasImage = ({ workspace }: CommandContext) => workspace.viewport.getState().imageSize !== undefined;

export const zoomCommands: readonly Command[] = [
  {
    id: "view.fit-page",
    group: "view",
    label: (messages) => messages.commands.fitPage,
    shortcuts: ["Shift+1"],
    needs: "image",
    isEnabled: hasImage,
    run: ({ workspace }) => {
      workspace.viewport.getState().fitPage();
    },
  },
  {
    id: "view.zoom-to-selection",
    group: "view",
    label: (messages) => messages.commands.zoomToSelection,
    shortcuts: ["Shift+2"],
    needs: "place",
    isEnabled: ({ workspace }) => selectionBounds(workspace) !== undefined,
    run: ({ workspace }) => {
      const bounds = selectionBounds(workspace);
      if (bounds !== undefined) workspace.viewport.getState().fitTo(bounds);
    },
  },
  {
    id: "view.zoom-in",
    group: "view",
    label: (messages) => messages.commands.zoomIn,
    shortcuts: ["Mod++", "Mod+="],
    needs: "image",
    isEnabled: hasImage,
    run: ({ workspace }) => {
      zoomBySteps(workspace, 1);
    },
  },
  {
    id: "view.zoom-out",
    group: "view",
    label: (messages) => messages.commands.zoomOut,
    shortcuts: ["Mod+-"],
    needs: "image",
    isEnabled: hasImage,
    run: ({ workspace }) => {
      zoomBySteps(workspace, -1);
    },
  },
  {
    id: "view.zoom-100",
    group: "view",
    label: (messages) => messages.commands.zoom100,
    shortcuts: ["Mod+0"],
    needs: "image",
    isEnabled: hasImage,
    run: ({ workspace }) => {
      workspace.viewport.getState().zoomTo(1);
    },
  },
  {
    id: "view.turn-right",
    group: "view",
    label: (messages) => messages.commands.turnRight,
    shortcuts: ["Shift+R"],
    isEnabled: hasImage,
    run: ({ workspace }) => {
      workspace.viewport.getState().turnBy(90);
    },
  },
  {
    id: "view.turn-left",
    group: "view",
    label: (messages) => messages.commands.turnLeft,
    shortcuts: ["Shift+L"],
    isEnabled: hasImage,
    run: ({ workspace }) => {
      workspace.viewport.getState().turnBy(-90);
    },
  },
];

/** Around all that is selected and has a place. */
function selectionBounds(workspace: Workspace): Bounds | undefined {
  const document = shownDocument(workspace);
  if (document === undefined) return undefined;
  return unionBounds(
    workspace.selection.getState().selected.flatMap((target) => boundsOfTarget(document, target) ?? []),
  );
}
