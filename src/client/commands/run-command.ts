import type { CommandContext } from "./command.ts";
import { commandById } from "./registry.ts";
import { shortcutLabel } from "./shortcut.ts";

/** Does nothing when there is no such command or when it cannot run now. */
export function runCommand(context: CommandContext, id: string): void {
  const command = commandById(id);
  if (command?.isEnabled(context) === true) command.run(context);
}

/** The keys that a tooltip or menu shows for a command: `Ctrl K`. */
export function keysOfCommand(id: string): string | undefined {
  const shortcut = commandById(id)?.shortcuts[0];
  return shortcut === undefined ? undefined : shortcutLabel(shortcut);
}
