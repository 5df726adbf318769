import type { Command } from "./command.ts";
import { NO_KEY_CHANGES, shortcutsOf } from "./keymap.ts";
import type { KeyChanges } from "./keymap.ts";
import { isCharacterShortcut, matchesShortcut } from "./shortcut.ts";
import type { KeyPress } from "./shortcut.ts";

/** Where the focus is, as far as keys care. */
export type KeyPlace =
  /** Text is being typed: its keys belong to the field. */
  | "text-field"
  /** A dialog or menu handles its own keys. */
  | "overlay"
  /** The canvas or a list: single characters are commands. */
  | "content"
  /** Anything else, such as a button. */
  | "elsewhere";

interface KeyMap {
  readonly commands: readonly Command[];
  /** Whether single characters are commands at all: dictation software types them. */
  readonly hasCharacterKeys: boolean;
  /** Keys that a person chose; without them all commands have their own. */
  readonly keys?: KeyChanges;
}

/** Means "press it" to buttons and links, and is a command only where it means nothing else. */
const OWN_OF_CONTROLS = "Enter";

/** A field undoes what is typed in it, and goes from word to word. */
const OWN_OF_FIELDS = /^Mod\+(Z|Shift\+Z|Y|(Alt\+)?(Shift\+)?Arrow\w+)$/;

/** Whichever keys they have: the field of a word runs them itself, as it knows its caret and what is typed in it. */
const COMMANDS_OF_FIELDS: ReadonlySet<string> = new Set([
  "edit.undo",
  "edit.redo",
  "edit.split-word",
  "edit.merge-previous",
  "edit.merge-next",
]);

/** The command that the keys mean at this place; undefined when they mean none. */
export function commandOfKeys(press: KeyPress, place: KeyPlace, map: KeyMap): Command | undefined {
  if (place === "overlay") return undefined;
  const hasCharacters = map.hasCharacterKeys && place === "content";
  const commands = place === "text-field" ? map.commands.filter(({ id }) => !COMMANDS_OF_FIELDS.has(id)) : map.commands;
  return commands.find((command) =>
    shortcutsOf(command, map.keys ?? NO_KEY_CHANGES).some((shortcut) => {
      if (isCharacterShortcut(shortcut) && !hasCharacters) return false;
      if (shortcut === OWN_OF_CONTROLS && place !== "content") return false;
      // Ctrl and function keys mean the same everywhere; Escape, Page Up and the like are the field's own.
      if (place === "text-field" && (!isGlobal(shortcut) || OWN_OF_FIELDS.test(shortcut))) return false;
      return matchesShortcut(press, shortcut);
    }),
  );
}

function isGlobal(shortcut: string): boolean {
  // Ctrl and Alt together are how some layouts type `@` and the like.
  return (shortcut.startsWith("Mod+") && !shortcut.startsWith("Mod+Alt+")) || /^(Shift\+)?F\d+$/.test(shortcut);
}
