import { useState } from "react";
import type { Command } from "../../commands/command.ts";
import { useCommandContext } from "../../commands/command-scope.ts";
import { choiceOfPress, shortcutsOf, withKeys, withOwnKeys, withSwappedKeys } from "../../commands/keymap.ts";
import type { KeyChanges, KeyChoice, KeySlot } from "../../commands/keymap.ts";
import { COMMANDS } from "../../commands/registry.ts";
import type { KeyPress } from "../../commands/shortcut.ts";
import { useSettings } from "../header/use-provider.ts";

/** What there is to say about a slot: it waits for keys, or these could not be given to it. */
export interface KeyNote {
  readonly slot: KeySlot;
  readonly choice?: Exclude<KeyChoice, { readonly kind: "free" }>;
  /** Own keys that the command did not get back. */
  readonly isKept?: boolean;
}

export interface KeyEditing {
  readonly keys: KeyChanges;
  readonly note: KeyNote | undefined;
  /** Lets the slot wait for keys. */
  readonly begin: (slot: KeySlot) => void;
  readonly cancel: () => void;
  readonly press: (slot: KeySlot, press: KeyPress) => void;
  readonly remove: (slot: KeySlot) => void;
  readonly swap: (slot: KeySlot, by: KeySlot) => void;
  readonly reset: (command: Command) => void;
}

export function useKeyEditing(): KeyEditing {
  const { change } = useCommandContext().workspace.settings.getState();
  const { keys } = useSettings();
  const [note, setNote] = useState<KeyNote>();
  const keep = (next: KeyChanges) => {
    change({ keys: next });
    setNote(undefined);
  };
  return {
    keys,
    note,
    begin: (slot) => {
      setNote({ slot });
    },
    cancel: () => {
      setNote(undefined);
    },
    press: (slot, press) => {
      const choice = choiceOfPress(press, slot, { commands: COMMANDS, keys });
      if (choice?.kind === "free") keep(withKeys(keys, slot, choice.shortcut));
      else if (choice !== undefined) setNote({ slot, choice });
    },
    remove: (slot) => {
      keep(withKeys(keys, slot, undefined));
    },
    swap: (slot, by) => {
      keep(withSwappedKeys(keys, slot, by));
    },
    reset: (command) => {
      keep(withOwnKeys(keys, command, COMMANDS));
      setNote(keptElsewhere(command, keys));
    },
  };
}

/** Keys of the command's own that another command has now. */
function keptElsewhere(command: Command, keys: KeyChanges): KeyNote | undefined {
  for (const shortcut of command.shortcuts) {
    const holder = COMMANDS.find((each) => each.id !== command.id && shortcutsOf(each, keys).includes(shortcut));
    if (holder !== undefined) {
      const by = { command: holder, at: 0 };
      return { slot: { command, at: 0 }, choice: { kind: "taken", shortcut, by }, isKept: true };
    }
  }
  return undefined;
}
