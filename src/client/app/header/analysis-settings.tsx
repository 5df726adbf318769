import { useMessages } from "../../messages/messages-context.ts";
import { EngineMenu } from "./engine-menu.tsx";
import { FeaturesMenu } from "./features-menu.tsx";
import { LanguagePicker } from "./language-picker.tsx";
import { ModelMenu } from "./model-menu.tsx";
import styles from "./header.module.css";

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
