import type { Messages } from "../messages/en.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Actions } from "./actions.ts";
import type { Shortcut } from "./shortcut.ts";

/** Windows and dialogs that a command may open. */
export interface CommandView {
  readonly showShortcuts: () => void;
  readonly showPalette: () => void;
  readonly showProjects: () => void;
  readonly showReplace: () => void;
  readonly showSettings: () => void;
  readonly chooseFiles: () => void;
}

export interface CommandContext {
  readonly workspace: Workspace;
  readonly actions: Actions;
  readonly view: CommandView;
}

export type CommandGroup =
  "view" | "panels" | "layers" | "projects" | "images" | "words" | "edits" | "analysis" | "app";

/** What must be there before a command can run; said where it is offered all the same. */
export type CommandNeed =
  | "image"
  | "idle-image"
  | "busy-image"
  | "neighbour"
  | "selection"
  | "place"
  | "text"
  | "doubtful"
  | "undo"
  | "redo"
  | "words"
  | "answer"
  | "vertices"
  | "word"
  | "word-or-line"
  | "neighbour-text"
  | "order";

/** What a person can ask for, whichever button, key or menu asks. */
export interface Command {
  /** Stable; for key maps and tests. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: (messages: Messages) => string;
  /** The first one is shown. */
  readonly shortcuts: readonly Shortcut[];
  readonly isEnabled: (context: CommandContext) => boolean;
  /** Why it may not be enabled; left out when it always is. */
  readonly needs?: CommandNeed;
  /** Of what is switched on and off, or is one choice of several: whether it is on now. */
  readonly isOn?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}
