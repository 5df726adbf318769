import type { Messages } from "../messages/en.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Actions } from "./actions.ts";
import type { Shortcut } from "./shortcut.ts";

/** Windows and dialogs that a command may open. */
export interface CommandView {
  readonly showShortcuts: () => void;
  readonly chooseFiles: () => void;
}

export interface CommandContext {
  readonly workspace: Workspace;
  readonly actions: Actions;
  readonly view: CommandView;
}

export type CommandGroup = "view" | "layers" | "images" | "words" | "analysis" | "app";

/** What a person can ask for, whichever button, key or menu asks. */
export interface Command {
  /** Stable; for key maps and tests. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: (messages: Messages) => string;
  /** The first one is shown. */
  readonly shortcuts: readonly Shortcut[];
  readonly isEnabled: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}
