import { describe, expect, it } from "vitest";
import { commandOfKeys } from "./key-dispatcher.ts";
import type { KeyPlace } from "./key-dispatcher.ts";
import { COMMANDS } from "./registry.ts";

function commandId(key: string, place: KeyPlace, modifiers = {}): string | undefined {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const press = { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
  return commandOfKeys(press, place, { commands: COMMANDS, hasCharacterKeys: true })?.id;
}

describe("commandOfKeys", () => {
  it("takes single characters on the canvas and in lists only", () => {
    expect(commandId("n", "content")).toBe("word.next-doubtful");
    expect(commandId("3", "content")).toBe("layer.words");
    for (const place of ["elsewhere", "text-field", "overlay"] as const) {
      expect(commandId("n", place)).toBeUndefined();
      expect(commandId("?", place)).toBeUndefined();
    }
  });

  it("leaves single characters alone when they are switched off", () => {
    const keyOf = (key: string, code: string) => {
      const press = { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
      return commandOfKeys(press, "content", { commands: COMMANDS, hasCharacterKeys: false })?.id;
    };
    expect(keyOf("n", "KeyN")).toBeUndefined();
    expect(keyOf("3", "Digit3")).toBeUndefined();
    expect(keyOf("F3", "F3")).toBe("word.next-doubtful");
    expect(keyOf("PageDown", "PageDown")).toBe("image.next");
  });

  it("finds Ctrl keys by their place where the layout has other letters", () => {
    expect(commandId("л", "elsewhere", { code: "KeyK", ctrlKey: true })).toBe("app.palette");
    expect(commandId("ю", "elsewhere", { code: "Period", ctrlKey: true })).toBe("analysis.cancel");
  });

  it("takes function keys and Ctrl keys everywhere but in dialogs", () => {
    for (const place of ["content", "elsewhere", "text-field"] as const) {
      expect(commandId("F3", place)).toBe("word.next-doubtful");
      expect(commandId("F1", place)).toBe("app.shortcuts");
      expect(commandId("0", place, { ctrlKey: true })).toBe("view.zoom-100");
      expect(commandId("0", place, { metaKey: true })).toBe("view.zoom-100");
    }
    expect(commandId("F3", "overlay")).toBeUndefined();
  });

  it("leaves undoing and what needs a caret to a text field, also with keys that a person chose", () => {
    const press = { code: "KeyJ", key: "j", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
    for (const id of ["edit.undo", "edit.split-word"]) {
      const map = { commands: COMMANDS, hasCharacterKeys: true, keys: { [id]: ["Mod+J"] } };
      expect(commandOfKeys(press, "content", map)?.id).toBe(id);
      expect(commandOfKeys(press, "text-field", map)).toBeUndefined();
    }
    expect(commandId("d", "text-field", { ctrlKey: true })).toBeUndefined();
  });

  it("leaves Escape and Page Up to a text field", () => {
    expect(commandId("Escape", "elsewhere")).toBe("selection.clear");
    expect(commandId("Escape", "text-field")).toBeUndefined();
    expect(commandId("PageUp", "text-field")).toBeUndefined();
  });
});
