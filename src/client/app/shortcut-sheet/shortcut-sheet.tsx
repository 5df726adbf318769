import { Fragment, useState } from "react";
import type { Command } from "../../commands/command.ts";
import { shortcutsOf } from "../../commands/keymap.ts";
import type { KeyChanges } from "../../commands/keymap.ts";
import { COMMANDS } from "../../commands/registry.ts";
import { runCommand } from "../../commands/run-command.ts";
import { shortcutLabel } from "../../commands/shortcut.ts";
import { useCommandContext } from "../../commands/command-scope.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useSettings } from "../header/use-provider.ts";
import { CommandKeys } from "./command-keys.tsx";
import { KeyNoteRow } from "./key-note-row.tsx";
import { useKeyEditing } from "./use-key-editing.ts";
import type { KeyEditing } from "./use-key-editing.ts";
import styles from "./shortcut-sheet.module.css";

/** Every command with its keys, to be searched and changed. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const { commands: texts, common } = messages;
  const [query, setQuery] = useState("");
  const editing = useKeyEditing();
  const groups = groupedCommands(messages, query, editing.keys);
  return (
    <Dialog title={texts.title} closeLabel={common.close} onClose={onClose}>
      <div className={styles["search"]}>
        <SearchField label={texts.search} value={query} onChange={setQuery} takesFocus />
        <ResetAll editing={editing} />
      </div>
      <CharacterKeys />
      {groups.length === 0 && <p className={styles["hint"]}>{texts.nothing}</p>}
      {groups.map(([group, commands]) => (
        <CommandTable key={group} caption={texts.groups[group]} commands={commands} editing={editing} />
      ))}
    </Dialog>
  );
}

function ResetAll({ editing }: { editing: KeyEditing }) {
  const { shortcutSheet: texts } = useMessages();
  const { settings } = useCommandContext().workspace;
  if (Object.keys(editing.keys).length === 0) return null;
  return (
    <Button
      icon="undo"
      onClick={() => {
        settings.getState().change({ keys: {} });
        editing.cancel();
      }}
    >
      {texts.resetAll}
    </Button>
  );
}

function CharacterKeys() {
  const { appSettings, commands: texts, shortcutSheet } = useMessages();
  const context = useCommandContext();
  const { hasCharacterKeys } = useSettings();
  return (
    <>
      <CheckRow
        label={appSettings.characterKeys}
        isChecked={hasCharacterKeys}
        onToggle={() => {
          runCommand(context, "app.character-keys");
        }}
      />
      <p className={styles["hint"]}>
        {hasCharacterKeys ? texts.note : appSettings.characterKeysHint} {shortcutSheet.edit}
      </p>
    </>
  );
}

interface CommandTableProps {
  readonly caption: string;
  readonly commands: readonly Command[];
  readonly editing: KeyEditing;
}

function CommandTable({ caption, commands, editing }: CommandTableProps) {
  const messages = useMessages();
  const { columns } = messages.commands;
  const { note } = editing;
  return (
    <table className={styles["table"]}>
      <caption>{caption}</caption>
      <thead className={styles["spoken"]}>
        <tr>
          <th scope="col">{columns.command}</th>
          <th scope="col">{columns.keys}</th>
        </tr>
      </thead>
      <tbody>
        {commands.map((command) => (
          <Fragment key={command.id}>
            <tr>
              <td>{command.label(messages)}</td>
              <td>
                <div className={styles["keys"]}>
                  <CommandKeys command={command} editing={editing} />
                </div>
              </td>
            </tr>
            {note?.slot.command.id === command.id && <KeyNoteRow note={note} editing={editing} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function groupedCommands(messages: Messages, query: string, keys: KeyChanges): [Command["group"], Command[]][] {
  const wanted = query.trim().toLowerCase();
  const groups = new Map<Command["group"], Command[]>();
  for (const command of COMMANDS) {
    const labels = shortcutsOf(command, keys).map(shortcutLabel);
    const words = [command.label(messages), ...labels].join(" ").toLowerCase();
    if (words.includes(wanted)) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}
