import { delimiter, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { librarySettings } from "./library-settings.ts";

test.each([
  [{ ENGINE_LIBRARY: "some/where", HOME: "/h" }, resolve("some/where")],
  [{ XDG_DATA_HOME: "/data", HOME: "/h" }, join("/data", "proofbox")],
  [{ LOCALAPPDATA: "/local", USERPROFILE: "/h" }, join("/local", "proofbox")],
  [{ HOME: "/h", ENGINE_LIBRARY: "" }, join("/h", ".local", "share", "proofbox")],
  [{ USERPROFILE: "/u" }, join("/u", ".local", "share", "proofbox")],
])("%j is kept in %s", (environment, folder) => {
  expect(librarySettings(environment)).toEqual({ folder, pictureFolders: [] });
});

test.each([{ ENGINE_LIBRARY: "off", HOME: "/h" }, { ENGINE_LIBRARY: "OFF" }, {}])(
  "%j has no library",
  (environment) => {
    expect(librarySettings(environment)).toBeUndefined();
  },
);

test("picture folders are listed as paths are, each once", () => {
  const ENGINE_LIBRARY_FOLDERS = ["/a", "b", "", "/a"].join(delimiter);
  const settings = librarySettings({ HOME: "/h", ENGINE_LIBRARY_FOLDERS });
  expect(settings?.pictureFolders).toEqual([resolve("/a"), resolve("b")]);
});
