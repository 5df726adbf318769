import { contextMenuOf, isChoice } from "../../commands/context-menus.ts";
import type { Command, CommandContext } from "../../commands/command.ts";
import { keysOfCommand, runCommand } from "../../commands/run-command.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { MenuAtPoint } from "../../ui/menu-at-point.tsx";
import type { MenuItem } from "../../ui/menu-list.tsx";
import { useContextMenu } from "./use-context-menu.ts";

/** What can be done with the thing under the pointer, or with what is selected where the keyboard asks. */
export function ContextMenu({ context }: { context: CommandContext }) {
  const messages = useMessages();
  const { asked, close } = useContextMenu(context.workspace);
  if (asked === undefined) return null;
  const sections = contextMenuOf(asked.place, context).map((commands) => ({
    items: commands.map((command) => menuItem(command, messages, { context, isChoice: isChoice(commands) })),
  }));
  if (sections.length === 0) return null;
  return (
    <MenuAtPoint
      key={asked.number}
      label={messages.app.contextMenu}
      at={asked.at}
      sections={sections}
      onPick={(id) => {
        runCommand(context, id);
      }}
      onClose={close}
    />
  );
}

interface Offer {
  readonly context: CommandContext;
  /** One choice of several. */
  readonly isChoice: boolean;
}

function menuItem(command: Command, messages: Messages, { context, isChoice: isRadio }: Offer): MenuItem {
  const shortcut = keysOfCommand(command.id, context.workspace.settings.getState().keys);
  return {
    id: command.id,
    label: command.label(messages),
    ...(isRadio ? { kind: "radio" as const, isChecked: command.isOn?.(context) === true } : {}),
    ...(shortcut === undefined ? {} : { shortcut }),
  };
}
