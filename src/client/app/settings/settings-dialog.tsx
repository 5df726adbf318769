import { useCommandContext } from "../../commands/command-scope.ts";
import { LANGUAGES } from "../../messages/languages.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Theme, WheelAction } from "../../state/settings-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useSettings } from "../header/use-provider.ts";
import { Choice } from "./choice.tsx";
import styles from "./settings-dialog.module.css";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
/** Names are in the language itself, so that whoever cannot read the page finds theirs. */
const languageChoice = ({ tag, name }: (typeof LANGUAGES)[number]) => ({ id: tag, label: name });
const WHEEL_ACTIONS: readonly WheelAction[] = ["pan", "zoom"];

/** What a person may set once and for all. Everything takes effect at once, so there is nothing to confirm. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { appSettings: texts, common, header } = useMessages();
  const { workspace, view } = useCommandContext();
  const { theme, language, wheel, hasCharacterKeys, keepsWork } = useSettings();
  const { change } = workspace.settings.getState();
  return (
    <Dialog title={texts.title} closeLabel={common.close} onClose={onClose}>
      <div className={styles["settings"]}>
        <Choice
          isFirst
          title={texts.theme}
          choices={THEMES.map((id) => ({ id, label: header.themes[id] }))}
          chosen={theme}
          onChoose={(chosen) => {
            change({ theme: chosen });
          }}
        />
        <Choice
          title={texts.language}
          choices={[{ id: "system", label: header.systemLanguage }, ...LANGUAGES.map(languageChoice)]}
          chosen={language}
          onChoose={(chosen) => {
            change({ language: chosen });
          }}
        />
        <Choice
          title={texts.wheel}
          hint={texts.wheelHint}
          choices={WHEEL_ACTIONS.map((id) => ({ id, label: texts.wheelActions[id] }))}
          chosen={wheel}
          onChoose={(chosen) => {
            change({ wheel: chosen });
          }}
        />
        <Choice
          title={texts.characterKeys}
          hint={texts.characterKeysHint}
          {...either(texts.on, texts.off, [hasCharacterKeys, (isOn) => change({ hasCharacterKeys: isOn })])}
        />
        <Choice
          title={texts.keepsWork}
          hint={texts.keepsWorkHint}
          {...either(texts.inBrowser, texts.inMemory, [keepsWork, (isKept) => change({ keepsWork: isKept })])}
        />
        <p className={styles["note"]}>{texts.motion}</p>
        <Button icon="keyboard" onClick={view.showShortcuts}>
          {texts.showShortcuts}
        </Button>
      </div>
    </Dialog>
  );
}

type Either = "on" | "off";

interface EitherChoice {
  readonly choices: readonly { readonly id: Either; readonly label: string }[];
  readonly chosen: Either;
  readonly onChoose: (id: Either) => void;
}

/** A choice between two that is a yes or no. */
function either(on: string, off: string, [isOn, onChange]: readonly [boolean, (isOn: boolean) => void]): EitherChoice {
  return {
    choices: [
      { id: "on", label: on },
      { id: "off", label: off },
    ],
    chosen: isOn ? "on" : "off",
    onChoose: (id) => {
      onChange(id === "on");
    },
  };
}
