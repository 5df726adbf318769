import type { Workspace } from "../state/workspace.ts";

/** To the next power of two, so that a few steps always lead to 100 %. */
export function zoomBySteps(workspace: Workspace, step: 1 | -1): void {
  const { viewport, zoomTo } = workspace.viewport.getState();
  const power = Math.log2(viewport.scale);
  // A scale that is a power already, up to rounding, must move by a whole step.
  const next = step > 0 ? Math.floor(power + 0.01) + 1 : Math.ceil(power - 0.01) - 1;
  zoomTo(2 ** next);
}
