import type { CommandContext } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/registry.ts";
import { keysOfCommand } from "../../commands/run-command.ts";
import type { Messages } from "../../messages/en.ts";

/** One thing that can be chosen in the palette. */
export interface PaletteEntry {
  /** Unique; the command's id when it is one. */
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly shortcut?: string;
  /** Why it cannot be chosen now; undefined when it can. */
  readonly reason?: string;
  readonly isOn?: boolean;
  readonly run: () => void;
}

/** Commands first, then the images by their file names. Read once, when the palette opens. */
export function paletteEntries(context: CommandContext, messages: Messages): readonly PaletteEntry[] {
  // To search the palette from within the palette is no use, nor is what cannot run for no reason that could be told.
  const commands = COMMANDS.filter(
    (each) => each.id !== "app.palette" && (each.needs !== undefined || each.isEnabled(context)),
  );
  return [...commands.map((command) => commandEntry(command, context, messages)), ...imageEntries(context, messages)];
}

function commandEntry(command: (typeof COMMANDS)[number], context: CommandContext, messages: Messages): PaletteEntry {
  const { commands: texts } = messages;
  const shortcut = keysOfCommand(command.id, context.workspace.settings.getState().keys);
  const isEnabled = command.isEnabled(context);
  return {
    id: command.id,
    label: command.label(messages),
    group: texts.groups[command.group],
    ...(shortcut === undefined ? {} : { shortcut }),
    ...(isEnabled || command.needs === undefined ? {} : { reason: texts.needs[command.needs] }),
    ...(command.isOn === undefined ? {} : { isOn: command.isOn(context) }),
    run: () => {
      command.run(context);
    },
  };
}

function imageEntries({ workspace }: CommandContext, { palette }: Messages): readonly PaletteEntry[] {
  const { order, items, activate } = workspace.images.getState();
  return order.map((id) => ({
    id: `image.${id}`,
    label: palette.goToImage(items.get(id)?.fileName ?? ""),
    group: palette.image,
    run: () => {
      activate(id);
    },
  }));
}
