import { useCommandContext } from "../../commands/command-scope.ts";
import { runCommand } from "../../commands/run-command.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { AnalyseButton } from "./analyse-button.tsx";
import { FileInputs } from "./file-inputs.tsx";
import type { FileInputRefs } from "./file-inputs.tsx";
import { HistoryButtons } from "./history-buttons.tsx";
import { PaletteButton } from "./palette-button.tsx";
import { SettingsPopover } from "./settings-popover.tsx";
import { AnalysisSettings } from "./analysis-settings.tsx";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import styles from "./header.module.css";

interface HeaderProps {
  readonly inputs: FileInputRefs;
  /** The settings of the analysis have moved to the dock, and keys to nobody. */
  readonly isNarrow: boolean;
  readonly hasImages: boolean;
}

export function Header({ inputs, isNarrow, hasImages }: HeaderProps) {
  const { header, app, projects } = useMessages();
  const context = useCommandContext();
  const keys = {
    look: useKeysOf("view.look"),
    settings: useKeysOf("app.settings"),
    projects: useKeysOf("project.list"),
  };
  const isCompact = useMediaQuery("(max-width: 1159px)");
  return (
    <header className={styles["header"]}>
      <h1 className={styles["name"]}>
        {!(isNarrow && hasImages) && (
          <>
            proof<span>box</span>
          </>
        )}
        <span className={styles["spoken"]}>{app.name}</span>
      </h1>
      {!isNarrow && (isCompact ? <SettingsPopover /> : <AnalysisSettings />)}
      {hasImages && <AnalyseButton />}
      <PaletteButton isShort={isNarrow} />
      <div className={styles["end"]}>
        {hasImages && <HistoryButtons />}
        {hasImages && !isNarrow && (
          <IconButton
            icon="present"
            label={header.present}
            shortcut={keys.look}
            onClick={() => {
              runCommand(context, "view.look");
            }}
          />
        )}
        <FileInputs {...inputs} />
        <IconButton
          icon="projects"
          label={projects.title}
          shortcut={keys.projects}
          onClick={context.view.showProjects}
        />
        <IconButton
          icon="gear"
          label={header.appSettings}
          shortcut={keys.settings}
          onClick={context.view.showSettings}
        />
      </div>
    </header>
  );
}
