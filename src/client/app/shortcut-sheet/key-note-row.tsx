import { useEffect, useRef } from "react";
import { shortcutsOf } from "../../commands/keymap.ts";
import { shortcutLabel } from "../../commands/shortcut.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Button } from "../../ui/button.tsx";
import { slotElementId } from "./command-keys.tsx";
import type { KeyEditing, KeyNote } from "./use-key-editing.ts";
import styles from "./shortcut-sheet.module.css";

/** Below a command: that its keys are waited for, and what to do when they belong to another command. */
export function KeyNoteRow({ note, editing }: { note: KeyNote; editing: KeyEditing }) {
  const messages = useMessages();
  const isConflict = note.choice?.kind === "taken" && note.isKept !== true;
  return (
    <tr data-key-note>
      <td colSpan={2} className={styles["note"]}>
        <div className={styles["noteRow"]}>
          <span role="status" className={note.choice === undefined ? undefined : styles["warning"]}>
            {noteText(note, messages)}
          </span>
          {isConflict && <Conflict note={note} editing={editing} />}
          {note.choice?.kind !== "taken" && <RemoveKeys note={note} editing={editing} />}
        </div>
      </td>
    </tr>
  );
}

function noteText({ choice, isKept }: KeyNote, messages: Messages): string {
  const texts = messages.shortcutSheet;
  if (choice === undefined) return texts.pressHint;
  const keys = shortcutLabel(choice.shortcut);
  if (choice.kind === "refused") return texts.refused[choice.why](keys);
  const command = choice.by.command.label(messages);
  return isKept === true ? texts.kept(keys, command) : texts.taken(keys, command);
}

interface AnswerProps {
  readonly note: KeyNote;
  readonly editing: KeyEditing;
}

/** The keys were pressed by hand, so the answer is one key away as well. */
function Conflict({ note: { slot, choice }, editing }: AnswerProps) {
  const { shortcutSheet: texts, common } = useMessages();
  const swap = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    swap.current?.focus();
  }, []);
  if (choice?.kind !== "taken") return null;
  const own = shortcutsOf(slot.command, editing.keys)[slot.at];
  const answer = (run: () => void) => () => {
    run();
    document.getElementById(slotElementId(slot))?.focus();
  };
  return (
    <div className={styles["answers"]}>
      <Button
        ref={swap}
        isSmall
        tone="primary"
        onClick={answer(() => {
          editing.swap(slot, choice.by);
        })}
      >
        {own === undefined ? texts.take : texts.swap(shortcutLabel(own))}
      </Button>
      <Button isSmall onClick={answer(editing.cancel)}>
        {common.cancel}
      </Button>
    </div>
  );
}

function RemoveKeys({ note: { slot }, editing }: AnswerProps) {
  const { shortcutSheet: texts } = useMessages();
  if (shortcutsOf(slot.command, editing.keys)[slot.at] === undefined) return null;
  return (
    <Button
      isSmall
      icon="trash"
      onClick={() => {
        editing.remove(slot);
        document.getElementById(slotElementId(slot))?.focus();
      }}
    >
      {texts.remove}
    </Button>
  );
}
