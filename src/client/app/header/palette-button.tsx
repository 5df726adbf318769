import { useCommandContext } from "../../commands/command-scope.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./header.module.css";

/** Opens the command palette; only an icon where there is no room for more. */
export function PaletteButton({ isShort }: { isShort: boolean }) {
  const { palette } = useMessages();
  const { showPalette } = useCommandContext().view;
  const keys = useKeysOf("app.palette");
  if (isShort) {
    return (
      <span className={styles["paletteIcon"]}>
        <IconButton icon="search" label={palette.open} shortcut={keys} onClick={showPalette} />
      </span>
    );
  }
  return (
    <button type="button" aria-label={palette.open} className={styles["palette"]} onClick={showPalette}>
      <span className={styles["paletteFace"]}>
        <Icon name="search" size={14} />
        <span className={styles["paletteText"]}>{palette.open}</span>
        {keys !== undefined && <kbd>{keys}</kbd>}
      </span>
    </button>
  );
}
