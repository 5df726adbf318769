import { expect, test } from "vitest";
import { createSettingsStore, DEFAULT_SETTINGS, selectRecognitionSettings } from "./settings-store.ts";

function memory(text: string | null = null) {
  let stored = text;
  return {
    getItem: () => stored,
    setItem: (_: string, value: string) => {
      stored = value;
    },
  };
}

test("what was changed is remembered", () => {
  const storage = memory();
  createSettingsStore(storage)
    .getState()
    .change({ languages: ["ru"], theme: "light" });
  expect(createSettingsStore(storage).getState()).toMatchObject({ languages: ["ru"], theme: "light" });
});

test.each([
  "not json",
  "[]",
  "null",
  '{"languages":"en","theme":"pink","provider":5,"filmstripWidthPx":"wide","keys":{"a":"N"}}',
])("a damaged entry leaves the defaults: %s", (text) => {
  expect(createSettingsStore(memory(text)).getState()).toMatchObject(DEFAULT_SETTINGS);
});

test("an unset model is left out of the request", () => {
  expect(selectRecognitionSettings(DEFAULT_SETTINGS)).not.toHaveProperty("textModel");
  expect(selectRecognitionSettings({ ...DEFAULT_SETTINGS, textModel: "line" })).toHaveProperty("textModel", "line");
});
