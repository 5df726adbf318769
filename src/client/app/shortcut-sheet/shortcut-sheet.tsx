import { useState } from "react";
import type { Command } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/registry.ts";
import { shortcutLabel } from "../../commands/shortcut.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import styles from "./shortcut-sheet.module.css";

/** Every command with its keys, to be searched. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const { commands: texts, common } = messages;
  const [query, setQuery] = useState("");
  const groups = groupedCommands(messages, query);
  return (
    <Dialog title={texts.title} closeLabel={common.close} onClose={onClose}>
      <div className={styles["search"]}>
        <SearchField label={texts.search} value={query} onChange={setQuery} takesFocus />
      </div>
      <p className={styles["note"]}>{texts.note}</p>
      {groups.length === 0 && <p className={styles["note"]}>{texts.nothing}</p>}
      {groups.map(([group, commands]) => (
        <CommandTable key={group} caption={texts.groups[group]} commands={commands} />
      ))}
    </Dialog>
  );
}

function CommandTable({ caption, commands }: { caption: string; commands: readonly Command[] }) {
  const messages = useMessages();
  const { columns } = messages.commands;
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
        {commands.map(({ id, label, shortcuts }) => (
          <tr key={id}>
            <td>{label(messages)}</td>
            <td className={styles["keys"]}>
              {shortcuts.map((shortcut) => (
                <kbd key={shortcut}>{shortcutLabel(shortcut)}</kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function groupedCommands(messages: Messages, query: string): [Command["group"], Command[]][] {
  const wanted = query.trim().toLowerCase();
  const groups = new Map<Command["group"], Command[]>();
  for (const command of COMMANDS) {
    const words = [command.label(messages), ...command.shortcuts.map(shortcutLabel)].join(" ").toLowerCase();
    if (words.includes(wanted)) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}
