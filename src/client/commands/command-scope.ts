import { createContext, useContext } from "react";
import type { CommandContext } from "./command.ts";

export const CommandScope = createContext<CommandContext | undefined>(undefined);

/** What commands work on, for views that offer or run them. */
export function useCommandContext(): CommandContext {
  const context = useContext(CommandScope);
  if (context === undefined) throw new Error("No command scope above this component");
  return context;
}
