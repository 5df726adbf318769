import type { Messages } from "../messages/en.ts";
import type { LayerKind } from "../state/filters-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";

interface LayerKey {
  readonly id: string;
  /** Switched together: an answer has lines or paragraphs with a place of their own, depending on the wire. */
  readonly layers: readonly LayerKind[];
  readonly key?: string;
  readonly label: (messages: Messages) => string;
}

const LAYER_KEYS: readonly LayerKey[] = [
  { id: "layer.blocks", layers: ["blocks"], key: "1", label: (messages) => messages.commands.layerBlocks },
  { id: "layer.lines", layers: ["lines", "paragraphs"], key: "2", label: (messages) => messages.commands.layerLines },
  { id: "layer.words", layers: ["words"], key: "3", label: (messages) => messages.commands.layerWords },
  { id: "layer.entities", layers: ["entities"], key: "4", label: (messages) => messages.commands.layerEntities },
  { id: "layer.faces", layers: ["faces"], key: "5", label: (messages) => messages.commands.layerFaces },
  { id: "layer.objects", layers: ["objects"], key: "6", label: (messages) => messages.commands.layerObjects },
  { id: "layer.logos", layers: ["logos"], label: (messages) => messages.commands.layerLogos },
  { id: "layer.places", layers: ["places"], label: (messages) => messages.commands.layerPlaces },
  { id: "layer.products", layers: ["products"], label: (messages) => messages.commands.layerProducts },
  { id: "layer.symbols", layers: ["symbols"], key: "7", label: (messages) => messages.commands.layerSymbols },
  { id: "layer.crop-hints", layers: ["crop-hints"], key: "8", label: (messages) => messages.commands.layerCropHints },
];

export const layerCommands: readonly Command[] = LAYER_KEYS.map(({ id, layers, key, label }): Command => ({
  id,
  group: "layers",
  label,
  shortcuts: key === undefined ? [] : [key],
  isEnabled: () => true,
  isOn: ({ workspace }) => isShown(workspace, layers),
  run: ({ workspace }) => {
    const { hiddenLayers, toggleLayer } = workspace.filters.getState();
    const wasShown = isShown(workspace, layers);
    for (const layer of layers) if (hiddenLayers.has(layer) !== wasShown) toggleLayer(layer);
  },
}));

function isShown({ filters }: Workspace, layers: readonly LayerKind[]): boolean {
  const { hiddenLayers } = filters.getState();
  return layers.some((layer) => !hiddenLayers.has(layer));
}
