import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { SettingsStore } from "./settings-store.ts";

/** What pointer and keys do on the canvas. */
export type ToolName = "select" | "hand" | EditTool;

/** Tools that change the document: they are left again, and never remembered. */
export type EditTool = "rectangle" | "quad" | "vertices";

export interface ToolState {
  /** Undefined: dragging selects or pans, as the settings say. */
  readonly editTool: EditTool | undefined;
  /** Of the vertices tool: the vertex that the arrow keys move, from 0. */
  readonly vertex: number;
}

export interface ToolActions {
  readonly take: (tool: EditTool | undefined) => void;
  readonly chooseVertex: (vertex: number) => void;
}

export type ToolStore = StoreApi<ToolState & ToolActions>;

export function createToolStore(): ToolStore {
  return createStore<ToolState & ToolActions>()((set) => ({
    editTool: undefined,
    vertex: 0,
    take: (editTool) => {
      set({ editTool, vertex: 0 });
    },
    chooseVertex: (vertex) => {
      set({ vertex });
    },
  }));
}

interface ToolStores {
  readonly tools: ToolStore;
  readonly settings: SettingsStore;
}

export function currentTool({ tools, settings }: ToolStores): ToolName {
  return tools.getState().editTool ?? (settings.getState().drag === "select" ? "select" : "hand");
}

/** Select and hand are remembered as what dragging does. */
export function chooseTool({ tools, settings }: ToolStores, tool: ToolName): void {
  if (tool === "select" || tool === "hand") {
    tools.getState().take(undefined);
    settings.getState().change({ drag: tool === "select" ? "select" : "pan" });
  } else tools.getState().take(tool);
}
