import type { LayerKind } from "../state/filters-store.ts";
import { selectPrimary } from "../state/selection-store.ts";
import type { Target, TargetKind } from "../state/selection-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { showTab } from "./panel-commands.ts";
import { textOfTargets, wholeText } from "./selected-text.ts";
import { shownDocument } from "./shown-document.ts";

export const selectionCommands: readonly Command[] = [
  {
    id: "selection.copy-text",
    group: "words",
    label: (messages) => messages.commands.copyText,
    shortcuts: [],
    needs: "text",
    isEnabled: ({ workspace }) => selectedText(workspace) !== "",
    run: ({ workspace, actions }) => {
      actions.copyText(selectedText(workspace));
    },
  },
  {
    id: "document.copy-text",
    group: "words",
    label: (messages) => messages.commands.copyAllText,
    shortcuts: [],
    needs: "text",
    isEnabled: ({ workspace }) => (shownDocument(workspace)?.words.size ?? 0) > 0,
    run: ({ workspace, actions }) => {
      const document = shownDocument(workspace);
      if (document !== undefined) actions.copyText(wholeText(document));
    },
  },
  {
    id: "selection.show-json",
    group: "words",
    label: (messages) => messages.commands.showJson,
    shortcuts: [],
    needs: "selection",
    isEnabled: ({ workspace }) => primary(workspace) !== undefined,
    run: ({ workspace }) => {
      showTab(workspace, "json");
    },
  },
  {
    id: "selection.hide-layer",
    group: "layers",
    label: (messages) => messages.commands.hideLayer,
    shortcuts: [],
    needs: "selection",
    isEnabled: ({ workspace }) => shownLayerOf(workspace) !== undefined,
    run: ({ workspace }) => {
      const layer = shownLayerOf(workspace);
      if (layer !== undefined) workspace.filters.getState().toggleLayer(layer);
    },
  },
];

function primary({ selection }: Workspace): Target | undefined {
  return selectPrimary(selection.getState());
}

function selectedText(workspace: Workspace): string {
  const document = shownDocument(workspace);
  return document === undefined ? "" : textOfTargets(document, workspace.selection.getState().selected);
}

const LAYERS: Partial<Record<TargetKind, LayerKind>> = {
  block: "blocks",
  paragraph: "paragraphs",
  line: "lines",
  word: "words",
  entity: "entities",
  face: "faces",
  object: "objects",
  logo: "logos",
  place: "places",
  product: "products",
  "crop-hint": "crop-hints",
};

function shownLayerOf(workspace: Workspace): LayerKind | undefined {
  const target = primary(workspace);
  const layer = target === undefined ? undefined : LAYERS[target.kind];
  return layer === undefined || workspace.filters.getState().hiddenLayers.has(layer) ? undefined : layer;
}
