import type { CommandContext } from "./command.ts";
import { shortcutsOf } from "./keymap.ts";
import type { KeyChanges } from "./keymap.ts";
import { commandById } from "./registry.ts";
import { shortcutLabel } from "./shortcut.ts";

/** Does nothing when there is no such command or when it cannot run now. */
export function runCommand(context: CommandContext, id: string): void {
  const command = commandById(id);
  if (command?.isEnabled(context) === true) command.run(context);
}

/** The keys that a tooltip or menu shows for a command: `Ctrl K`. */
export function keysOfCommand(id: string, keys: KeyChanges): string | undefined {
  const command = commandById(id);
  const shortcut = command === undefined ? undefined : shortcutsOf(command, keys)[0];
  return shortcut === undefined ? undefined : shortcutLabel(shortcut);
}
