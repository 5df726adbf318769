import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Chip } from "../../ui/chip.tsx";
import { layerCounts, textFeatureCounts, unplacedCounts } from "./layer-counts.ts";
import styles from "./layer-bar.module.css";

/** As the layers are drawn on the canvas. */
const DASHED: readonly LayerKind[] = ["paragraphs", "lines", "crop-hints"];
const DOTTED: readonly LayerKind[] = ["places"];

export function LayerChips({ document }: { document: RecognizedDocument }) {
  const { filters } = useWorkspace();
  const { layers } = useMessages();
  const hidden = useStore(filters, (state) => state.hiddenLayers);
  const hiddenFeatures = useStore(filters, (state) => state.hiddenFeatures);
  const unplaced = unplacedCounts(document);
  const unplacedText = (layer: LayerKind) => ((unplaced[layer] ?? 0) > 0 ? layers.unplaced(unplaced[layer] ?? 0) : "");
  return (
    <div role="group" aria-label={layers.label} className={styles["chips"]}>
      {textFeatureCounts(document).map(({ featureIndex, words }, position) => {
        const name = layers.textFeature(position + 1);
        const isHidden = hiddenFeatures.has(featureIndex);
        return (
          <Chip
            key={`feature ${String(featureIndex)}`}
            label={name}
            count={words}
            color="var(--text-dim)"
            isPressed={!isHidden}
            hint={isHidden ? layers.show(name) : layers.hide(name)}
            onToggle={() => {
              filters.getState().toggleFeature(featureIndex);
            }}
          />
        );
      })}
      {layerCounts(document).map(({ layer, count }) => {
        const name = layers.names[layer];
        return (
          <Chip
            key={layer}
            label={name}
            count={count}
            color={`var(--layer-${layer})`}
            lineStyle={lineStyleOf(layer)}
            isPressed={!hidden.has(layer)}
            hint={[hidden.has(layer) ? layers.show(name) : layers.hide(name), unplacedText(layer)].join("")}
            onToggle={() => {
              filters.getState().toggleLayer(layer);
            }}
          />
        );
      })}
    </div>
  );
}

function lineStyleOf(layer: LayerKind): "solid" | "dashed" | "dotted" {
  if (DOTTED.includes(layer)) return "dotted";
  return DASHED.includes(layer) ? "dashed" : "solid";
}
