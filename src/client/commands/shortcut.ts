/**
 * A key press, such as `Mod+0`, `Mod+Alt+Shift+N`, `?` or `PageUp`, the modifiers in this order. `Mod` is Ctrl or Cmd. Letters
 * are written as capitals and need their modifiers exactly; any other character is the one typed, however the keyboard makes it.
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
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
}

/** Keys by their place on the keyboard, for layouts that type something else there. */
const CODES: Readonly<Record<string, string>> = {
  "[": "BracketLeft",
  "]": "BracketRight",
  ".": "Period",
  ",": "Comma",
  ";": "Semicolon",
  "'": "Quote",
  "`": "Backquote",
};

export function matchesShortcut(press: KeyPress, shortcut: Shortcut): boolean {
  const { key, hasMod, hasAlt, hasShift } = shortcutParts(shortcut);
  if (press.altKey !== hasAlt || hasMod !== (press.ctrlKey || press.metaKey)) return false;
  if (isLetter(key)) return hasShift === press.shiftKey && (press.key.toUpperCase() === key || isPlaceOf(press, key));
  // With Shift a digit key types something else on every layout, so its place decides.
  if (hasShift && /^\d$/.test(key)) return press.shiftKey && press.code === `Digit${key}`;
  if (key.length > 1) return hasShift === press.shiftKey && press.key === key;
  return press.key === key || (!press.shiftKey && isPlaceOf(press, key));
}

/** A bare character: it must not act while somebody may be typing or dictating. */
export function isCharacterShortcut(shortcut: Shortcut): boolean {
  const { key, hasMod, hasAlt } = shortcutParts(shortcut);
  return key.length === 1 && !hasMod && !hasAlt;
}

/** As it is shown to a person: `Ctrl Shift N`. */
export function shortcutLabel(shortcut: Shortcut): string {
  const { key, hasMod, hasAlt, hasShift } = shortcutParts(shortcut);
  const name = KEY_NAMES[key] ?? key;
  const parts = [hasMod ? "Ctrl" : "", hasAlt ? "Alt" : "", hasShift ? "Shift" : "", name];
  return parts.filter((part) => part !== "").join(" ");
}

/**
 * How the keys pressed are written. On a layout without Latin letters the key's place decides, so that they stay the same keys
 * when the layout changes. Undefined while only modifiers are held, and for keys that no shortcut can name.
 */
export function shortcutOfPress(press: KeyPress): Shortcut | undefined {
  const key = keyOfPress(press);
  if (key === undefined) return undefined;
  const isTyped = key.length === 1 && !isLetter(key) && !/^\d$/.test(key);
  const modifiers = [
    press.ctrlKey || press.metaKey ? "Mod+" : "",
    press.altKey ? "Alt+" : "",
    press.shiftKey && !isTyped ? "Shift+" : "",
  ];
  const shortcut = modifiers.join("") + key;
  return matchesShortcut(press, shortcut) ? shortcut : undefined;
}

const UNNAMED = [
  "Control",
  "Meta",
  "Alt",
  "AltGraph",
  "Shift",
  "CapsLock",
  "NumLock",
  "Dead",
  "Process",
  "Unidentified",
];

function keyOfPress({ key, code, shiftKey }: KeyPress): string | undefined {
  if (key.length > 1) return UNNAMED.includes(key) ? undefined : key;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (shiftKey && digit !== undefined) return digit;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (isLatin(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ?? (shiftKey ? undefined : Object.keys(CODES).find((each) => CODES[each] === code));
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Escape: "Esc",
  PageUp: "Page Up",
  PageDown: "Page Down",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  "-": "−",
};

function shortcutParts(shortcut: Shortcut): ShortcutParts {
  let key = shortcut;
  const take = (prefix: string) => {
    if (!key.startsWith(prefix)) return false;
    key = key.slice(prefix.length);
    return true;
  };
  return { hasMod: take("Mod+"), hasAlt: take("Alt+"), hasShift: take("Shift+"), key };
}

function isLetter(key: string): boolean {
  return /^[A-Z]$/.test(key);
}

/** Only where the key types no Latin letter at all: otherwise the letter typed is what the person means. */
function isPlaceOf(press: KeyPress, key: string): boolean {
  return !isLatin(press.key) && press.code === (CODES[key] ?? `Key${key}`);
}

function isLatin(key: string): boolean {
  return /^[\u0020-\u007e]$/.test(key);
}
