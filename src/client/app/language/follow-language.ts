import type { Language } from "../../messages/languages.ts";
import type { Settings, SettingsStore } from "../../state/settings-store.ts";
import type { NoticesStore } from "../notices-store.ts";
import type { MessagesStore } from "./messages-store.ts";

export interface FollowLanguageOptions {
  readonly settings: SettingsStore;
  readonly texts: MessagesStore;
  readonly notices: NoticesStore;
  /** The language of the first wanted tag that there are texts for. */
  readonly languageFor: (wanted: readonly string[]) => Language;
  /** As the browser gives them, the most wanted first. */
  readonly browserLanguages: () => readonly string[];
}

/** Shows the texts in the language of the settings, now and after each change. Settles once the first are there. */
export async function followLanguage(options: FollowLanguageOptions): Promise<void> {
  const { settings } = options;
  settings.subscribe(({ language }, before) => {
    if (language !== before.language) void show(language, options);
  });
  await show(settings.getState().language, options);
}

async function show(chosen: Settings["language"], options: FollowLanguageOptions): Promise<void> {
  const { settings, texts, notices, languageFor, browserLanguages } = options;
  const language = languageFor(chosen === "system" ? browserLanguages() : [chosen, ...browserLanguages()]);
  try {
    const messages = await language.load();
    // Chosen anew while these were on their way: the later choice counts.
    if (settings.getState().language === chosen) texts.setState({ messages });
  } catch {
    notices.getState().show("warning", texts.getState().messages.app.languageFailed(language.name));
  }
}
