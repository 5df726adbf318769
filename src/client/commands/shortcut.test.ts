import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesShortcut, shortcutLabel, shortcutOfPress } from "./shortcut.ts";
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
    ["Alt+Shift+N", press("N", "KeyN", { altKey: true, shiftKey: true })],
    ["Alt+A", press("å", "KeyA", { altKey: true })],
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

describe("shortcutOfPress", () => {
  it.each([
    ["Mod+K", press("л", "KeyK", { ctrlKey: true })],
    ["Shift+N", press("N", "KeyN", { shiftKey: true })],
    ["?", press("?", "Slash", { shiftKey: true })],
    ["Shift+1", press("!", "Digit1", { shiftKey: true })],
    ["[", press("х", "BracketLeft")],
    ["B", press("b", "KeyN")],
    ["Mod+Alt+Shift+ArrowLeft", press("ArrowLeft", "ArrowLeft", { metaKey: true, altKey: true, shiftKey: true })],
    [undefined, press("Control", "ControlLeft", { ctrlKey: true })],
    [undefined, press("Dead", "Quote")],
    // A name for it would mean another key on the next layout.
    [undefined, press("ж", "IntlBackslash")],
  ])("%s is %o", (shortcut, keys) => {
    expect(shortcutOfPress(keys)).toBe(shortcut);
  });

  it("writes keys so that they are matched again", () => {
    const key = fc.oneof(
      fc.constantFrom("F3", "Delete", "Dead", "é", "ß"),
      fc.string({ unit: "grapheme", minLength: 1 }),
    );
    const code = fc.constantFrom("KeyA", "Digit2", "Numpad2", "BracketLeft", "Semicolon", "Slash", "IntlBackslash", "");
    const held = { ctrlKey: fc.boolean(), metaKey: fc.boolean(), shiftKey: fc.boolean(), altKey: fc.boolean() };
    fc.assert(
      fc.property(fc.record({ key, code, ...held }), (keys) => {
        const shortcut = shortcutOfPress(keys);
        return shortcut === undefined || matchesShortcut(keys, shortcut);
      }),
    );
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
