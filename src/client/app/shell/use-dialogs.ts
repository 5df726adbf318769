import { useCallback, useMemo, useState } from "react";
import { useActions } from "../../commands/actions.ts";
import type { CommandContext } from "../../commands/command.ts";
import { useWorkspace } from "../../state/use-workspace.ts";

export type DialogName = "palette" | "projects" | "replace" | "settings" | "shortcuts";

interface Dialogs {
  /** The one that is open; there is one at most. */
  readonly open: DialogName | undefined;
  readonly close: () => void;
  /** What commands work on, with the dialogs that they may open. */
  readonly context: CommandContext;
}

export function useDialogs(chooseFiles: () => void): Dialogs {
  const workspace = useWorkspace();
  const actions = useActions();
  const [open, setOpen] = useState<DialogName>();
  const close = useCallback(() => {
    setOpen(undefined);
  }, []);
  const context = useMemo(() => {
    const show = (name: DialogName) => () => {
      setOpen(name);
    };
    const view = {
      showPalette: show("palette"),
      showProjects: show("projects"),
      showReplace: show("replace"),
      showSettings: show("settings"),
      showShortcuts: show("shortcuts"),
      chooseFiles,
    };
    return { workspace, actions, view };
  }, [workspace, actions, chooseFiles]);
  return { open, close, context };
}
