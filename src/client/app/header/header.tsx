import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { AnalyseButton } from "./analyse-button.tsx";
import { FileInputs } from "./file-inputs.tsx";
import type { FileInputRefs } from "./file-inputs.tsx";
import { SettingsPopover } from "./settings-popover.tsx";
import { AppearanceMenu } from "./appearance-menu.tsx";
import { AnalysisSettings } from "./analysis-settings.tsx";
import { useMediaQuery } from "../shell/use-media-query.ts";
import styles from "./header.module.css";

interface HeaderProps {
  readonly inputs: FileInputRefs;
  /** The settings of the analysis have moved to the dock, and keys to nobody. */
  readonly isNarrow: boolean;
  readonly hasImages: boolean;
  readonly onShowShortcuts: () => void;
}

export function Header({ inputs, isNarrow, hasImages, onShowShortcuts }: HeaderProps) {
  const { header, app } = useMessages();
  const isCompact = useMediaQuery("(max-width: 1079px)");
  return (
    <header className={styles["header"]}>
      <h1 className={styles["name"]}>
        proof<span>box</span>
        <span className={styles["spoken"]}>{app.name}</span>
      </h1>
      {!isNarrow && (isCompact ? <SettingsPopover /> : <AnalysisSettings />)}
      {hasImages && <AnalyseButton />}
      <div className={styles["end"]}>
        <FileInputs {...inputs} />
        {!isNarrow && <IconButton icon="keyboard" label={header.shortcuts} shortcut="?" onClick={onShowShortcuts} />}
        <AppearanceMenu />
      </div>
    </header>
  );
}
