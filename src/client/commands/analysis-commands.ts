import { isBusy } from "../state/image-item.ts";
import type { ImageId } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import { analysisTargets, imagesToAnalyse } from "./analysis-targets.ts";
import type { Command } from "./command.ts";

export const analysisCommands: readonly Command[] = [
  {
    id: "analysis.start",
    group: "analysis",
    label: (messages) => messages.commands.analyse,
    shortcuts: ["Mod+Enter"],
    needs: "idle-image",
    isEnabled: ({ workspace }) => imagesToAnalyse(workspace).length > 0,
    run: ({ workspace, actions }) => {
      actions.analyse(imagesToAnalyse(workspace));
    },
  },
  {
    id: "analysis.this-image",
    group: "analysis",
    label: (messages) => messages.commands.analyseThis,
    shortcuts: ["Mod+Shift+Enter"],
    needs: "idle-image",
    isEnabled: ({ workspace }) => analysisTargets(workspace).active !== undefined,
    run: ({ workspace, actions }) => {
      const { active } = analysisTargets(workspace);
      if (active !== undefined) actions.analyse([active]);
    },
  },
  {
    id: "analysis.all-images",
    group: "analysis",
    label: (messages) => messages.commands.analyseAll,
    shortcuts: [],
    needs: "idle-image",
    isEnabled: ({ workspace }) => analysisTargets(workspace).all.length > 0,
    run: ({ workspace, actions }) => {
      actions.analyse(analysisTargets(workspace).all);
    },
  },
  {
    id: "analysis.cancel",
    group: "analysis",
    label: (messages) => messages.commands.cancelAll,
    shortcuts: ["Mod+."],
    needs: "busy-image",
    isEnabled: ({ workspace }) => busyImages(workspace).length > 0,
    run: ({ workspace, actions }) => {
      actions.cancel(busyImages(workspace));
    },
  },
];

function busyImages({ images }: Workspace): ImageId[] {
  const { order, items } = images.getState();
  return order.filter((id) => {
    const item = items.get(id);
    return item !== undefined && isBusy(item);
  });
}
