import type { LayerKind } from "../state/filters-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";

/** Frames around whole parts of a page say little to somebody who only looks. */
const FRAMES: readonly LayerKind[] = ["blocks", "paragraphs", "lines", "crop-hints"];

const hasImage = ({ images }: Workspace) => images.getState().activeId !== undefined;
const isPresenting = ({ presentation }: Workspace) => presentation.getState().isPresenting;

export const presentationCommands: readonly Command[] = [
  {
    id: "view.look",
    group: "view",
    label: (messages) => messages.commands.look,
    shortcuts: ["F"],
    needs: "image",
    isEnabled: ({ workspace }) => hasImage(workspace) || isPresenting(workspace),
    isOn: ({ workspace }) => isPresenting(workspace),
    run: ({ workspace }) => {
      if (isPresenting(workspace)) stopPresenting(workspace);
      else startPresenting(workspace);
    },
  },
  {
    id: "view.review",
    group: "view",
    label: (messages) => messages.commands.review,
    shortcuts: [],
    isEnabled: () => true,
    isOn: ({ workspace }) => {
      const { isFilmstripOpen, isInspectorOpen } = workspace.settings.getState();
      return isFilmstripOpen && isInspectorOpen && !isPresenting(workspace);
    },
    run: ({ workspace }) => {
      stopPresenting(workspace);
      workspace.settings.getState().change({ isFilmstripOpen: true, isInspectorOpen: true });
    },
  },
];

function startPresenting({ presentation, filters }: Workspace): void {
  const { hiddenLayers, setHiddenLayers } = filters.getState();
  presentation.setState({ isPresenting: true, hiddenBefore: hiddenLayers });
  setHiddenLayers(new Set([...hiddenLayers, ...FRAMES]));
}

/** Brings back the frames that were shown before; what was switched meanwhile stays. */
export function stopPresenting({ presentation, filters }: Workspace): void {
  const { isPresenting: wasPresenting, hiddenBefore } = presentation.getState();
  if (!wasPresenting) return;
  presentation.setState({ isPresenting: false });
  const { hiddenLayers, setHiddenLayers } = filters.getState();
  const back = new Set(FRAMES.filter((layer) => !hiddenBefore.has(layer)));
  setHiddenLayers(new Set([...hiddenLayers].filter((layer) => !back.has(layer))));
}
