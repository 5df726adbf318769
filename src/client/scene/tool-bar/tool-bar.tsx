import { useStore } from "zustand";
import { canEditVertices } from "../../commands/tool-commands.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { chooseTool } from "../../state/tool-store.ts";
import type { ToolName } from "../../state/tool-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./tool-bar.module.css";

const TOOLS: readonly (readonly [ToolName, IconName])[] = [
  ["select", "cursor"],
  ["hand", "hand"],
  ["rectangle", "rectangle"],
  ["quad", "quad"],
  ["vertices", "vertices"],
];

/** What pointer and keys do on the canvas: one tool is in hand at a time. Not there while only the picture is shown. */
export function ToolBar({ hasDocument }: { hasDocument: boolean }) {
  const workspace = useWorkspace();
  const { title } = useMessages().edits.tools;
  const editTool = useStore(workspace.tools, (state) => state.editTool);
  const drag = useStore(workspace.settings, (state) => state.drag);
  // Renders with the selection: whether there are vertices to move depends on it.
  useStore(workspace.selection, (state) => state.selected);
  const isPresenting = useStore(workspace.presentation, (state) => state.isPresenting);
  if (isPresenting) return null;
  const current = editTool ?? (drag === "select" ? "select" : "hand");
  const canUse = (tool: ToolName) => {
    if (tool === "vertices") return tool === current || canEditVertices(workspace);
    return tool === "select" || tool === "hand" || hasDocument;
  };
  return (
    <div role="toolbar" aria-label={title} aria-orientation="vertical" className={styles["bar"]}>
      {TOOLS.map(([tool, icon]) => (
        <ToolButton key={tool} tool={tool} icon={icon} isPressed={tool === current} isEnabled={canUse(tool)} />
      ))}
    </div>
  );
}

interface ToolButtonProps {
  readonly tool: ToolName;
  readonly icon: IconName;
  readonly isPressed: boolean;
  readonly isEnabled: boolean;
}

function ToolButton({ tool, icon, isPressed, isEnabled }: ToolButtonProps) {
  const workspace = useWorkspace();
  const { tools } = useMessages().edits;
  const keys = useKeysOf(`tool.${tool}`);
  return (
    <IconButton
      icon={icon}
      label={tools[tool]}
      shortcut={keys}
      aria-pressed={isPressed}
      disabled={!isEnabled}
      onClick={() => {
        chooseTool(workspace, tool);
      }}
    />
  );
}
