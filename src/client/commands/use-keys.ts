import { useStore } from "zustand";
import { useWorkspace } from "../state/use-workspace.ts";
import { keysOfCommand } from "./run-command.ts";

/** The keys in force for a command, as a tooltip or menu shows them: `Ctrl K`. */
export function useKeysOf(id: string): string | undefined {
  return useStore(useWorkspace().settings, ({ keys }) => keysOfCommand(id, keys));
}
