import { describe, expect, it } from "vitest";
import { createNoticesStore } from "./notices-store.ts";
import { settingsStorage } from "./settings-storage.ts";

describe("notices", () => {
  it("show the same sentence once, and only the latest few", () => {
    const store = createNoticesStore();
    const texts = () => store.getState().notices.map(({ text }) => text);
    for (const text of ["a", "b", "a", "c", "d", "e"]) store.getState().show("info", text);
    expect(texts()).toEqual(["a", "c", "d", "e"]);
    store.getState().dismiss(store.getState().notices[1]?.id ?? "");
    expect(texts()).toEqual(["a", "d", "e"]);
  });
});

describe("settings storage", () => {
  it("lives without a storage that is blocked", () => {
    const blocked = settingsStorage(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(blocked.getItem("a")).toBeNull();
    expect(() => {
      blocked.setItem("a", "b");
    }).not.toThrow();
  });
});
