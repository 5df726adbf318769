import { COLOR_CHOICES, colorChoices } from "../state/filters-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

const THRESHOLD_STEP = 0.01;

export const filterCommands: readonly Command[] = [
  {
    id: "filter.color-by",
    group: "layers",
    label: (messages) => messages.commands.colorBy,
    shortcuts: ["L"],
    isEnabled: () => true,
    run: ({ workspace }) => {
      const { colorBy, setColorBy } = workspace.filters.getState();
      const choices = colorChoices(versionCount(workspace));
      setColorBy(choices[(choices.indexOf(colorBy) + 1) % choices.length] ?? "confidence");
    },
  },
  ...COLOR_CHOICES.map((color): Command => ({
    id: `filter.color-by.${color}`,
    group: "layers",
    label: ({ layers }) => layers.colorByValue(layers.colors[color]),
    shortcuts: [],
    isEnabled: ({ workspace }) => colorChoices(versionCount(workspace)).includes(color),
    isOn: ({ workspace }) => workspace.filters.getState().colorBy === color,
    run: ({ workspace }) => {
      workspace.filters.getState().setColorBy(color);
    },
  })),
  {
    id: "view.text-over-image",
    group: "layers",
    label: (messages) => messages.commands.textOverImage,
    shortcuts: ["T"],
    isEnabled: ({ workspace }) => (shownDocument(workspace)?.words.size ?? 0) > 0,
    run: ({ workspace }) => {
      workspace.filters.getState().toggleText();
    },
  },
  {
    id: "view.reading-order",
    group: "layers",
    label: (messages) => messages.commands.readingOrder,
    shortcuts: ["O"],
    isEnabled: ({ workspace }) => (shownDocument(workspace)?.lines.size ?? 0) > 0,
    isOn: ({ workspace }) => workspace.filters.getState().isOrderShown,
    run: ({ workspace }) => {
      workspace.filters.getState().toggleOrder();
    },
  },
  {
    id: "view.bare-image",
    group: "layers",
    label: (messages) => messages.commands.bareImage,
    shortcuts: [],
    isEnabled: ({ workspace }) => shownDocument(workspace) !== undefined,
    run: ({ workspace }) => {
      const { isBare, setBare } = workspace.filters.getState();
      setBare(!isBare);
    },
  },
  {
    id: "filter.threshold-down",
    group: "words",
    label: (messages) => messages.commands.thresholdDown,
    shortcuts: ["["],
    isEnabled: () => true,
    run: ({ workspace }) => {
      moveThreshold(workspace, -THRESHOLD_STEP);
    },
  },
  {
    id: "filter.threshold-up",
    group: "words",
    label: (messages) => messages.commands.thresholdUp,
    shortcuts: ["]"],
    isEnabled: () => true,
    run: ({ workspace }) => {
      moveThreshold(workspace, THRESHOLD_STEP);
    },
  },
];

function moveThreshold({ filters }: Workspace, by: number): void {
  const { threshold, setThreshold } = filters.getState();
  setThreshold(threshold + by);
}

/** Answers about the active image. */
function versionCount({ images, answers }: Workspace): number {
  const { activeId } = images.getState();
  return activeId === undefined ? 0 : (answers.getState().byImage.get(activeId)?.versions.length ?? 0);
}
