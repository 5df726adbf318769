/**
 * A key press, such as `Mod+0`, `Shift+N`, `?` or `PageUp`. `Mod` is Ctrl or Cmd. Letters are written as capitals and need
 * their modifiers exactly; any other character is the one typed, however the keyboard makes it.
 */
export type Shortcut = string;

/** The part of a KeyboardEvent that is needed to tell which keys were pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface ShortcutParts {
  readonly key: string;
  readonly hasMod: boolean;
  readonly hasShift: boolean;
}

/** Keys by their place on the keyboard, for layouts that type something else there. */
const CODES: Readonly<Record<string, string>> = {
  "[": "BracketLeft",
  "]": "BracketRight",
  ".": "Period",
  ",": "Comma",
};

export function matchesShortcut(press: KeyPress, shortcut: Shortcut): boolean {
  const { key, hasMod, hasShift } = shortcutParts(shortcut);
  if (press.altKey || hasMod !== (press.ctrlKey || press.metaKey)) return false;
  if (isLetter(key)) return hasShift === press.shiftKey && (press.key.toUpperCase() === key || isPlaceOf(press, key));
  // With Shift a digit key types something else on every layout, so its place decides.
  if (hasShift && /^\d$/.test(key)) return press.shiftKey && press.code === `Digit${key}`;
  if (key.length > 1) return hasShift === press.shiftKey && press.key === key;
  return press.key === key || (!press.shiftKey && isPlaceOf(press, key));
}

/** A bare character: it must not act while somebody may be typing or dictating. */
export function isCharacterShortcut(shortcut: Shortcut): boolean {
  const { key, hasMod } = shortcutParts(shortcut);
  return key.length === 1 && !hasMod;
}

/** As it is shown to a person: `Ctrl Shift N`. */
export function shortcutLabel(shortcut: Shortcut): string {
  const { key, hasMod, hasShift } = shortcutParts(shortcut);
  const name = KEY_NAMES[key] ?? key;
  return [hasMod ? "Ctrl" : "", hasShift ? "Shift" : "", name].filter((part) => part !== "").join(" ");
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Escape: "Esc",
  PageUp: "Page Up",
  PageDown: "Page Down",
  "-": "−",
};

function shortcutParts(shortcut: Shortcut): ShortcutParts {
  let key = shortcut;
  const take = (prefix: string) => {
    if (!key.startsWith(prefix)) return false;
    key = key.slice(prefix.length);
    return true;
  };
  return { hasMod: take("Mod+"), hasShift: take("Shift+"), key };
}

function isLetter(key: string): boolean {
  return /^[A-Z]$/.test(key);
}

/** Only where the key types no Latin letter at all: otherwise the letter typed is what the person means. */
function isPlaceOf(press: KeyPress, key: string): boolean {
  const isLatin = /^[\u0020-\u007e]$/.test(press.key);
  return !isLatin && press.code === (CODES[key] ?? `Key${key}`);
}
