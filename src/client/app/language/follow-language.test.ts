import { expect, test } from "vitest";
import { en } from "../../messages/en.ts";
import type { Messages } from "../../messages/en.ts";
import { createSettingsStore } from "../../state/settings-store.ts";
import { createNoticesStore } from "../notices-store.ts";
import { followLanguage } from "./follow-language.ts";
import { createMessagesStore } from "./messages-store.ts";

interface Loading {
  readonly tag: string;
  readonly arrive: () => void;
  readonly fail: () => void;
}

function createSubject(browser: readonly string[] = ["aa"]) {
  const settings = createSettingsStore({ getItem: () => null, setItem: () => undefined });
  const texts = createMessagesStore();
  const notices = createNoticesStore();
  const loading: Loading[] = [];
  const languageFor = ([tag = ""]: readonly string[]) => ({
    tag,
    name: tag.toUpperCase(),
    load: () =>
      new Promise<Messages>((resolve, reject) => {
        const arrive = () => {
          resolve({ ...en, locale: tag });
        };
        const fail = () => {
          reject(new Error("offline"));
        };
        loading.push({ tag, arrive, fail });
      }),
  });
  const followed = followLanguage({ settings, texts, notices, languageFor, browserLanguages: () => browser });
  const choose = (language: string) => {
    settings.getState().change({ language });
  };
  const shown = () => texts.getState().messages.locale;
  return { followed, choose, shown, loading, notices: () => notices.getState().notices };
}

/** Lets everything that waits for nothing but its turn go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("shows the language of the browser until another is chosen", async () => {
  const { followed, choose, shown, loading } = createSubject();
  loading[0]?.arrive();
  await followed;
  expect(shown()).toBe("aa");
  choose("bb");
  loading[1]?.arrive();
  await settled();
  expect(shown()).toBe("bb");
});

test("of two choices in a row the later counts, whichever arrives first", async () => {
  const { choose, shown, loading } = createSubject();
  choose("bb");
  choose("cc");
  expect(loading.map(({ tag }) => tag)).toEqual(["aa", "bb", "cc"]);
  for (const { arrive } of loading.toReversed()) {
    arrive();
    await settled();
  }
  expect(shown()).toBe("cc");
});

test("texts that do not arrive leave those that are shown, and a word about it", async () => {
  const { followed, shown, loading, notices } = createSubject();
  loading[0]?.fail();
  await followed;
  expect(shown()).toBe("en");
  expect(notices()).toMatchObject([{ tone: "warning", text: en.app.languageFailed("AA") }]);
});
