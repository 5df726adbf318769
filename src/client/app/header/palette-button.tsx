import { useCommandContext } from "../../commands/command-scope.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./header.module.css";

/** Opens the command palette; only an icon where there is little room. */
export function PaletteButton({ isShort }: { isShort: boolean }) {
  const { palette } = useMessages();
  const { showPalette } = useCommandContext().view;
  const keys = useKeysOf("app.palette");
  if (isShort) return <IconButton icon="search" label={palette.open} shortcut={keys} onClick={showPalette} />;
  return (
    <button type="button" className={styles["palette"]} onClick={showPalette}>
      <Icon name="search" size={14} />
      <span className={styles["paletteText"]}>{palette.open}</span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}
