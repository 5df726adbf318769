import { useEffect } from "react";
import type { CommandContext } from "../../commands/command.ts";
import { commandOfKeys } from "../../commands/key-dispatcher.ts";
import { COMMANDS } from "../../commands/registry.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { keyPlace } from "./key-place.ts";
import { guardUnload, keepTyped } from "./unload-guard.ts";

/**
 * Runs commands by their keys. What has the focus comes first: a key it has used is not looked at. None is run while a
 * dialog is open, be it still on its way: what is typed is meant for it.
 */
export function useKeyboard(context: CommandContext, isDialogOpen: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isDialogOpen || event.defaultPrevented || event.isComposing) return;
      const { hasCharacterKeys, keys } = context.workspace.settings.getState();
      const map = { commands: COMMANDS, hasCharacterKeys, keys };
      const command = commandOfKeys(event, keyPlace(event.target), map);
      if (command === undefined) return;
      if (!command.isEnabled(context)) {
        // Otherwise Ctrl + and the like would zoom the browser's page as soon as there is nothing to do.
        if (event.ctrlKey || event.metaKey) event.preventDefault();
        return;
      }
      event.preventDefault();
      // The file is to hold it too.
      if (command.id === "project.save") keepTyped("application");
      command.run(context);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [context, isDialogOpen]);
}

/** As long as the window is open. */
export function useUnloadGuard(): void {
  const workspace = useWorkspace();
  useEffect(() => guardUnload(workspace), [workspace]);
}
