import { polygonOfTarget } from "../state/target-geometry.ts";
import { chooseTool, currentTool } from "../state/tool-store.ts";
import type { ToolName } from "../state/tool-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

/** What pointer and keys do on the canvas. */
export const toolCommands: readonly Command[] = [
  toolCommand("select", { shortcuts: ["V"] }),
  toolCommand("hand", { shortcuts: ["H"] }),
  toolCommand("rectangle", { shortcuts: ["R"], needs: "answer", isEnabled: hasDocument }),
  toolCommand("quad", { shortcuts: ["Q"], needs: "answer", isEnabled: hasDocument }),
  toolCommand("vertices", { shortcuts: [], needs: "vertices", isEnabled: canEditVertices }),
];

interface ToolEntry {
  readonly shortcuts: readonly string[];
  readonly needs?: "answer" | "vertices";
  readonly isEnabled?: (workspace: Workspace) => boolean;
}

function toolCommand(tool: ToolName, { shortcuts, needs, isEnabled = () => true }: ToolEntry): Command {
  return {
    id: `tool.${tool}`,
    group: tool === "select" || tool === "hand" ? "view" : "edits",
    label: ({ edits }) => edits.tools[tool],
    shortcuts,
    ...(needs === undefined ? {} : { needs }),
    isEnabled: ({ workspace }) => isEnabled(workspace),
    isOn: ({ workspace }) => currentTool(workspace) === tool,
    run: ({ workspace }) => {
      chooseTool(workspace, tool);
    },
  };
}

function hasDocument(workspace: Workspace): boolean {
  return shownDocument(workspace) !== undefined;
}

/** Of one thing at a time, and only where the answer drew something around it. */
export function canEditVertices(workspace: Workspace): boolean {
  const document = shownDocument(workspace);
  const [target, ...others] = workspace.selection.getState().selected;
  if (document === undefined || target === undefined || others.length > 0) return false;
  return (polygonOfTarget(document, target)?.length ?? 0) > 0;
}
