import { useId, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { useCommandContext } from "../../commands/command-scope.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { indexAfterKey } from "../../ui/list-keys.ts";
import { Modal } from "../../ui/modal.tsx";
import { useSettings } from "../header/use-provider.ts";
import { PaletteList, optionId } from "./palette-list.tsx";
import { paletteEntries } from "./palette-entry.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { rankEntries } from "./rank-entries.ts";
import styles from "./palette.module.css";

const MOST_RECENT = 6;

/** Every command and every image, found by a few letters of their names. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { palette } = useMessages();
  const id = useId();
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const ranked = useRanked(query);
  const choose = useChoose(onClose);
  const active = ranked[index];
  const onKeyDown = (event: KeyboardEvent) => {
    const isToggle = event.code === "KeyK" && (event.ctrlKey || event.metaKey);
    // Home and End stay with the text.
    const isMove = event.key.startsWith("Arrow") || event.key.startsWith("Page");
    const position = {
      index,
      count: ranked.length,
      direction: "vertical",
      wraps: event.key.startsWith("Arrow"),
    } as const;
    const next = isMove ? indexAfterKey(event.key, position) : undefined;
    if (next !== undefined) setIndex(next);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(active?.entry);
    else if (isToggle) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <Modal label={palette.title} className={styles["palette"]} onClose={onClose}>
      <div className={styles["frame"]}>
        <div className={styles["field"]}>
          <Icon name="search" size={16} />
          <input
            role="combobox"
            aria-label={palette.search}
            aria-expanded={ranked.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(id, index)}
            placeholder={palette.placeholder}
            spellCheck={false}
            autoComplete="off"
            value={query}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setQuery(event.target.value);
              setIndex(0);
            }}
          />
        </div>
        <PaletteList id={id} ranked={ranked} index={index} onHover={setIndex} onChoose={choose} />
        <p role="status" className={styles["foot"]}>
          {ranked.length === 0 ? palette.nothing : palette.found(ranked.length)}
        </p>
      </div>
    </Modal>
  );
}

/** Commands and images as they were when the palette opened: nothing changes below a dialog. */
function useRanked(query: string) {
  const context = useCommandContext();
  const messages = useMessages();
  const { recentCommands } = useSettings();
  const entries = useMemo(() => paletteEntries(context, messages), [context, messages]);
  return useMemo(() => rankEntries(entries, query, recentCommands), [entries, query, recentCommands]);
}

function useChoose(onClose: () => void): (entry: PaletteEntry | undefined) => void {
  const { workspace } = useCommandContext();
  return (entry) => {
    if (entry === undefined || entry.reason !== undefined) return;
    const { recentCommands, change } = workspace.settings.getState();
    const others = recentCommands.filter((id) => id !== entry.id);
    change({ recentCommands: [entry.id, ...others].slice(0, MOST_RECENT) });
    // The focus is back at its place before the command runs, so that one which moves it has the last word.
    onClose();
    queueMicrotask(entry.run);
  };
}
