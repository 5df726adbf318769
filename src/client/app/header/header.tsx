import { useMessages } from "../../messages/messages-context.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { AnalyseButton } from "./analyse-button.tsx";
import { EngineMenu } from "./engine-menu.tsx";
import { FeaturesMenu } from "./features-menu.tsx";
import { FileInputs } from "./file-inputs.tsx";
import type { FileInputRefs } from "./file-inputs.tsx";
import { LanguagePicker } from "./language-picker.tsx";
import { ModelMenu } from "./model-menu.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import styles from "./header.module.css";

interface HeaderProps {
  readonly inputs: FileInputRefs;
  /** Settings have moved to a sheet of their own. */
  readonly isNarrow: boolean;
  readonly hasImages: boolean;
  readonly onShowShortcuts: () => void;
}

export function Header({ inputs, isNarrow, hasImages, onShowShortcuts }: HeaderProps) {
  const { header, app } = useMessages();
  return (
    <header className={styles["header"]}>
      <h1 className={styles["name"]}>
        proof<span>box</span>
        <span className={styles["spoken"]}>{app.name}</span>
      </h1>
      {!isNarrow && <AnalysisSettings />}
      {hasImages && <AnalyseButton />}
      <div className={styles["end"]}>
        <FileInputs {...inputs} />
        {!isNarrow && <IconButton icon="keyboard" label={header.shortcuts} shortcut="?" onClick={onShowShortcuts} />}
        <ThemeMenu />
      </div>
    </header>
  );
}

/** Engine, features, languages and model: what the next analysis will ask. */
export function AnalysisSettings() {
  const { header } = useMessages();
  return (
    <div role="group" aria-label={header.settings} className={styles["settings"]}>
      <EngineMenu />
      <FeaturesMenu />
      <LanguagePicker />
      <ModelMenu />
    </div>
  );
}
