import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Chip } from "../../ui/chip.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useFitting } from "../../ui/use-fitting.ts";
import { layerCounts, textFeatureCounts, unplacedCounts } from "./layer-counts.ts";
import styles from "./layer-bar.module.css";

/** As the layers are drawn on the canvas. */
const DASHED: readonly LayerKind[] = ["paragraphs", "lines", "crop-hints"];
const DOTTED: readonly LayerKind[] = ["places"];
const MORE_PX = 54;

type LineStyle = "solid" | "dashed" | "dotted";

interface LayerSwitch {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** A CSS colour. */
  readonly color: string;
  readonly lineStyle: LineStyle;
  readonly isPressed: boolean;
  readonly hint: string;
  readonly onToggle: () => void;
}

/** A switch for each layer in one row; those without room in it are in a menu at its end. */
export function LayerChips({ document }: { document: RecognizedDocument }) {
  const { layers } = useMessages();
  const switches = [...useTextSwitches(document), ...useLayerSwitches(document)];
  const key = switches.map(({ label, count }) => `${label} ${String(count)}`).join();
  const words = switches.findIndex(({ id }) => id === "words");
  const { row, fitting, totalPx } = useFitting({ kept: Math.max(0, words), key, reservePx: MORE_PX });
  const rest = switches.filter((_, index) => !fitting.includes(index));
  return (
    <div className={styles["chips"]} style={{ flexBasis: totalPx }}>
      <div ref={row} role="group" aria-label={layers.label} className={styles["chipRow"]}>
        {switches.map(({ id, ...each }, index) => (
          <span key={id} className={styles["chipSlot"]} data-unseen={fitting.includes(index) ? undefined : true}>
            <Chip {...each} />
          </span>
        ))}
      </div>
      {rest.length > 0 && <MoreLayers switches={rest} />}
    </div>
  );
}

function MoreLayers({ switches }: { switches: readonly LayerSwitch[] }) {
  const { layers } = useMessages();
  const face = `+${String(switches.length)}`;
  const items = switches.map(({ id, label, count, isPressed }) => ({
    id,
    label,
    kind: "checkbox" as const,
    isChecked: isPressed,
    shortcut: String(count),
  }));
  const toggle = (id: string) => switches.find((each) => each.id === id)?.onToggle();
  return (
    <MenuButton
      label={`${layers.label}: ${face}`}
      sections={[{ items }]}
      onPick={toggle}
      isSmall
      className={styles["moreChips"]}
    >
      {face}
    </MenuButton>
  );
}

/** One for each text, where the answer holds several. */
function useTextSwitches(document: RecognizedDocument): readonly LayerSwitch[] {
  const { filters } = useWorkspace();
  const { layers } = useMessages();
  const hidden = useStore(filters, (state) => state.hiddenFeatures);
  return textFeatureCounts(document).map(({ featureIndex, words }, position) => {
    const label = layers.textFeature(position + 1);
    const isPressed = !hidden.has(featureIndex);
    return {
      id: `feature ${String(featureIndex)}`,
      label,
      count: words,
      color: "var(--text-dim)",
      lineStyle: "solid",
      isPressed,
      hint: isPressed ? layers.hide(label) : layers.show(label),
      onToggle: () => {
        filters.getState().toggleFeature(featureIndex);
      },
    };
  });
}

function useLayerSwitches(document: RecognizedDocument): readonly LayerSwitch[] {
  const { filters } = useWorkspace();
  const { layers } = useMessages();
  const hidden = useStore(filters, (state) => state.hiddenLayers);
  const unplaced = unplacedCounts(document);
  return layerCounts(document).map(({ layer, count }) => {
    const label = layers.names[layer];
    const isPressed = !hidden.has(layer);
    const withoutPlace = unplaced[layer] ?? 0;
    const hint = isPressed ? layers.hide(label) : layers.show(label);
    return {
      id: layer,
      label,
      count,
      color: `var(--layer-${layer})`,
      lineStyle: lineStyleOf(layer),
      isPressed,
      hint: withoutPlace > 0 ? hint + layers.unplaced(withoutPlace) : hint,
      onToggle: () => {
        filters.getState().toggleLayer(layer);
      },
    };
  });
}

function lineStyleOf(layer: LayerKind): LineStyle {
  if (DOTTED.includes(layer)) return "dotted";
  return DASHED.includes(layer) ? "dashed" : "solid";
}
