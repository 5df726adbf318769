import { describe, expect, it } from "vitest";
import { matchesShortcut, shortcutLabel } from "./shortcut.ts";
import type { KeyPress } from "./shortcut.ts";

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

describe("matchesShortcut", () => {
  const matching: readonly [string, KeyPress][] = [
    ["N", press("n", "KeyN")],
    ["N", press("N", "KeyN")],
    ["Shift+N", press("N", "KeyN", { shiftKey: true })],
    ["L", press("д", "KeyL")],
    ["[", press("[", "BracketLeft")],
    ["[", press("х", "BracketLeft")],
    ["?", press("?", "Slash", { shiftKey: true })],
    ["Shift+1", press("!", "Digit1", { shiftKey: true })],
    ["3", press("3", "Digit3")],
    ["3", press("3", "Numpad3")],
    ["Mod+0", press("0", "Digit0", { ctrlKey: true })],
    ["Mod++", press("+", "Equal", { metaKey: true, shiftKey: true })],
    ["Mod+=", press("=", "Equal", { ctrlKey: true })],
    ["Mod+O", press("щ", "KeyO", { ctrlKey: true })],
    ["PageUp", press("PageUp", "PageUp")],
    ["Shift+F3", press("F3", "F3", { shiftKey: true })],
    ["Escape", press("Escape", "Escape")],
  ];
  it.each(matching)("%s is %o", (shortcut, keys) => {
    expect(matchesShortcut(keys, shortcut)).toBe(true);
  });

  const other: readonly [string, KeyPress][] = [
    ["N", press("N", "KeyN", { shiftKey: true })],
    ["N", press("n", "KeyN", { ctrlKey: true })],
    ["N", press("n", "KeyN", { altKey: true })],
    // On a Dvorak keyboard this key types `b`.
    ["N", press("b", "KeyN")],
    ["1", press("!", "Digit1", { shiftKey: true })],
    ["Shift+1", press("1", "Digit1")],
    ["Mod+0", press("0", "Digit0")],
    ["F3", press("F3", "F3", { shiftKey: true })],
    ["[", press("{", "BracketLeft", { shiftKey: true })],
  ];
  it.each(other)("%s is not %o", (shortcut, keys) => {
    expect(matchesShortcut(keys, shortcut)).toBe(false);
  });
});

it("names keys as people read them", () => {
  expect(["Mod+Shift+Enter", "Mod+-", "Mod++", "PageUp", "?"].map(shortcutLabel)).toEqual([
    "Ctrl Shift Enter",
    "Ctrl −",
    "Ctrl +",
    "Page Up",
    "?",
  ]);
});
