import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import { commandOfKeys } from "./key-dispatcher.ts";
import { choiceOfPress, refusalOf, shortcutsOf, withKeys, withOwnKeys, withSwappedKeys } from "./keymap.ts";
import type { KeyChanges } from "./keymap.ts";
import { COMMANDS } from "./registry.ts";
import type { KeyPress } from "./shortcut.ts";

function command(id: string, ...shortcuts: readonly string[]): Command {
  return { id, group: "app", label: () => id, shortcuts, isEnabled: () => true, run: () => undefined };
}

const find = command("find", "Mod+F");
const next = command("next", "N", "F3");
const bare = command("bare");
const commands = [find, next, bare];

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

function allKeys(keys: KeyChanges) {
  return commands.map((each) => shortcutsOf(each, keys).join(" "));
}

describe("keys that a person chose", () => {
  it("take the place of the command's own, and nothing is remembered when they are those", () => {
    const keys = withKeys({}, { command: next, at: 0 }, "J");
    expect(allKeys(keys)).toEqual(["Mod+F", "J F3", ""]);
    const map = { commands, keys, hasCharacterKeys: true };
    expect(commandOfKeys(press("j", "KeyJ"), "content", map)?.id).toBe("next");
    expect(commandOfKeys(press("n", "KeyN"), "content", map)).toBeUndefined();
    expect(withKeys(keys, { command: next, at: 0 }, "N")).toEqual({});
    expect(allKeys(withKeys(keys, { command: next, at: 1 }, undefined))).toEqual(["Mod+F", "J", ""]);
    expect(withOwnKeys(keys, next, commands)).toEqual({});
  });

  it("are taken from no command unasked; swapped, each has the other's", () => {
    const slot = { command: next, at: 0 };
    const choice = choiceOfPress(press("а", "KeyF", { ctrlKey: true }), slot, { commands, keys: {} });
    expect(choice).toEqual({ kind: "taken", shortcut: "Mod+F", by: { command: find, at: 0 } });
    expect(allKeys(withSwappedKeys({}, slot, { command: find, at: 0 }))).toEqual(["N", "Mod+F F3", ""]);
    const taken = withSwappedKeys({}, { command: bare, at: 0 }, { command: find, at: 0 });
    expect(allKeys(taken)).toEqual(["", "N F3", "Mod+F"]);
    expect(withOwnKeys(taken, find, commands)).toEqual(taken);
    expect(allKeys(withSwappedKeys({}, slot, { command: next, at: 1 }))).toEqual(["Mod+F", "F3 N", ""]);
    expect(withSwappedKeys({}, { command: next, at: 2 }, slot)).toEqual({});
  });

  it("are free when the slot has them already", () => {
    const slot = { command: find, at: 0 };
    const same = press("f", "KeyF", { ctrlKey: true });
    expect(choiceOfPress(same, slot, { commands, keys: {} })).toMatchObject({ kind: "free" });
  });

  it.each([
    ["Mod+W", "browser"],
    ["Mod+Shift+T", "browser"],
    ["Mod+C", "browser"],
    ["Tab", "focus"],
    ["Shift+Enter", "focus"],
    ["ArrowLeft", "focus"],
    ["Mod+ ", "focus"],
    ["Mod+Shift+C", undefined],
    ["Mod+ArrowLeft", undefined],
    ["Delete", undefined],
  ])("%s is refused: %s", (shortcut, why) => {
    expect(refusalOf(shortcut)).toBe(why);
  });

  it("leave every command's own keys free to be given back", () => {
    const fixed = COMMANDS.flatMap(({ shortcuts }) => shortcuts.filter((each) => refusalOf(each) === "browser"));
    expect(fixed).toEqual([]);
  });
});
