import { boundsOfTarget } from "../state/target-geometry.ts";
import { selectPrimary } from "../state/selection-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Command, CommandContext } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

const hasImage = ({ workspace }: CommandContext) => workspace.viewport.getState().imageSize !== undefined;

export const zoomCommands: readonly Command[] = [
  {
    id: "view.fit-page",
    group: "view",
    label: (messages) => messages.commands.fitPage,
    shortcuts: ["Shift+1"],
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
    isEnabled: hasImage,
    run: ({ workspace }) => {
      workspace.viewport.getState().zoomTo(1);
    },
  },
];

/** To the next power of two, so that a few steps always lead to 100 %. */
function zoomBySteps(workspace: Workspace, step: 1 | -1): void {
  const { viewport, zoomTo } = workspace.viewport.getState();
  const power = Math.log2(viewport.scale);
  // A scale that is a power already, up to rounding, must move by a whole step.
  const next = step > 0 ? Math.floor(power + 0.01) + 1 : Math.ceil(power - 0.01) - 1;
  zoomTo(2 ** next);
}

function selectionBounds(workspace: Workspace): Bounds | undefined {
  const document = shownDocument(workspace);
  const target = selectPrimary(workspace.selection.getState());
  return document === undefined || target === undefined ? undefined : boundsOfTarget(document, target);
}
