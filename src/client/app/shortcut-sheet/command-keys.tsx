import type { KeyboardEvent } from "react";
import type { Command } from "../../commands/command.ts";
import { refusalOf, shortcutsOf } from "../../commands/keymap.ts";
import type { KeySlot } from "../../commands/keymap.ts";
import { isCharacterShortcut, shortcutLabel } from "../../commands/shortcut.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSettings } from "../header/use-provider.ts";
import type { KeyEditing } from "./use-key-editing.ts";
import styles from "./shortcut-sheet.module.css";

interface CommandKeysProps {
  readonly command: Command;
  readonly editing: KeyEditing;
}

/** The keys of a command, each to be changed, room for one more, and the way back to its own. */
export function CommandKeys({ command, editing }: CommandKeysProps) {
  const messages = useMessages();
  const texts = messages.shortcutSheet;
  const shortcuts = shortcutsOf(command, editing.keys);
  const label = command.label(messages);
  const own = command.shortcuts.map(shortcutLabel).join(", ");
  return (
    <>
      {editing.keys[command.id] !== undefined && (
        <IconButton
          icon="undo"
          isSmall
          label={own === "" ? texts.ownNone(label) : texts.own(own, label)}
          onClick={() => {
            editing.reset(command);
          }}
        />
      )}
      {shortcuts.map((shortcut, at) =>
        refusalOf(shortcut) === undefined ? (
          <KeyButton key={at} slot={{ command, at }} shortcut={shortcut} editing={editing} />
        ) : (
          <kbd key={at} title={texts.fixed} className={styles["fixed"]}>
            {shortcutLabel(shortcut)}
          </kbd>
        ),
      )}
      <KeyButton key={shortcuts.length} slot={{ command, at: shortcuts.length }} editing={editing} />
    </>
  );
}

/** Where the focus goes when a question about the slot is answered. */
export function slotElementId({ command, at }: KeySlot): string {
  return `keys-${command.id}-${String(at)}`;
}

interface KeyButtonProps {
  readonly slot: KeySlot;
  /** Undefined: the room for one more. */
  readonly shortcut?: string;
  readonly editing: KeyEditing;
}

function KeyButton({ slot, shortcut, editing }: KeyButtonProps) {
  const messages = useMessages();
  const texts = messages.shortcutSheet;
  const { hasCharacterKeys } = useSettings();
  const isWaiting = isWaitingFor(editing, slot);
  const isOff = shortcut !== undefined && isCharacterShortcut(shortcut) && !hasCharacterKeys;
  const command = slot.command.label(messages);
  const keys = shortcut === undefined ? undefined : shortcutLabel(shortcut);
  return (
    <button
      type="button"
      id={slotElementId(slot)}
      aria-label={keys === undefined ? texts.add(command) : texts.change(keys, command)}
      aria-pressed={isWaiting}
      title={isOff ? texts.off : undefined}
      className={classNames(
        styles["key"],
        keys === undefined && styles["room"],
        isOff && styles["off"],
        isWaiting && styles["waiting"],
      )}
      onClick={(event) => {
        // Some browsers leave the focus where it was.
        event.currentTarget.focus();
        editing.begin(slot);
      }}
      onKeyDown={(event) => {
        if (isWaiting) takeKeys(event, slot, editing);
      }}
      onBlur={(event) => {
        const note = event.relatedTarget instanceof Element ? event.relatedTarget.closest("[data-key-note]") : null;
        if (isWaiting && note === null) editing.cancel();
      }}
    >
      {isWaiting ? texts.press : (keys ?? <Icon name="add" size={14} />)}
    </button>
  );
}

function isWaitingFor({ note }: KeyEditing, { command, at }: KeySlot): boolean {
  if (note?.slot.command.id !== command.id || note.slot.at !== at) return false;
  return note.choice === undefined || note.choice.kind === "refused";
}

/** Tab goes on to the next control, as everywhere: whoever uses only the keyboard must get away from here. */
function takeKeys(event: KeyboardEvent, slot: KeySlot, editing: KeyEditing): void {
  if (event.key === "Tab" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === "Escape") editing.cancel();
  else if (!event.repeat) editing.press(slot, event);
}
