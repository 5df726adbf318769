import type { SettingsStorage } from "../state/settings-store.ts";

/** The browser's storage where it may be used; where it is blocked or full, settings last as long as the window. */
export function settingsStorage(open: () => Storage): SettingsStorage {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(open());
    } catch {
      // Blocked by the person, or full: preferences are not worth a message.
      return undefined;
    }
  };
  return {
    getItem: (key) => attempt((storage) => storage.getItem(key)) ?? null,
    setItem: (key, value) => {
      attempt((storage) => {
        storage.setItem(key, value);
      });
    },
  };
}
