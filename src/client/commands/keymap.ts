import type { Command } from "./command.ts";
import { matchesShortcut, shortcutOfPress } from "./shortcut.ts";
import type { KeyPress, Shortcut } from "./shortcut.ts";

/** Keys that a person gave to commands, by the commands' ids, in place of their own; an empty list: none. */
export type KeyChanges = Readonly<Record<string, readonly Shortcut[]>>;

export const NO_KEY_CHANGES: KeyChanges = {};

/** The keys in force. */
export function shortcutsOf({ id, shortcuts }: Command, keys: KeyChanges): readonly Shortcut[] {
  return keys[id] ?? shortcuts;
}

/** One of the keys of a command; behind the last of them is room for one more. */
export interface KeySlot {
  readonly command: Command;
  readonly at: number;
}

/** Why keys cannot be given to a command: the browser keeps them, or what has the focus uses them. */
export type KeyRefusal = "browser" | "focus";

/** No page ever hears of the first ones; the others copy and paste what is selected. */
const OF_BROWSER = /^Mod\+(Shift\+)?[NTW]$|^Mod\+Shift\+Q$|^(Alt|Mod)\+(Shift\+)?(Tab|F4)$|^Mod\+[CVXA]$/;
/** Move the focus, the selection and the text cursor, open and leave. */
const OF_FOCUS = /^(Shift\+)?(Tab|Enter|Escape|Home|End|Backspace|Arrow\w+)$|^(\w+\+)* $/;

export function refusalOf(shortcut: Shortcut): KeyRefusal | undefined {
  if (OF_BROWSER.test(shortcut)) return "browser";
  return OF_FOCUS.test(shortcut) ? "focus" : undefined;
}

/** What pressing keys for a slot comes to. */
export type KeyChoice =
  | { readonly kind: "free"; readonly shortcut: Shortcut }
  | { readonly kind: "refused"; readonly shortcut: Shortcut; readonly why: KeyRefusal }
  /** Another slot has them, which nothing is taken from without being asked. */
  | { readonly kind: "taken"; readonly shortcut: Shortcut; readonly by: KeySlot };

/** Undefined as long as the keys mean nothing, such as Shift alone. */
export function choiceOfPress(
  press: KeyPress,
  slot: KeySlot,
  map: { readonly commands: readonly Command[]; readonly keys: KeyChanges },
): KeyChoice | undefined {
  const shortcut = shortcutOfPress(press);
  if (shortcut === undefined) return undefined;
  const why = refusalOf(shortcut);
  if (why !== undefined) return { kind: "refused", shortcut, why };
  for (const command of map.commands) {
    const at = shortcutsOf(command, map.keys).findIndex((each) => matchesShortcut(press, each));
    const isOwn = command.id === slot.command.id && at === slot.at;
    if (at >= 0 && !isOwn) return { kind: "taken", shortcut, by: { command, at } };
  }
  return { kind: "free", shortcut };
}

/** The slot with other keys; undefined takes them away. */
export function withKeys(keys: KeyChanges, { command, at }: KeySlot, shortcut: Shortcut | undefined): KeyChanges {
  const slots = shortcutsOf(command, keys);
  const next = slots.toSpliced(at, 1, ...(shortcut === undefined ? [] : [shortcut]));
  return normalized({ ...keys, [command.id]: next }, command);
}

/** Gives the slot the keys that another one has, which gets those of the slot in turn; none when the slot was empty. */
export function withSwappedKeys(keys: KeyChanges, slot: KeySlot, by: KeySlot): KeyChanges {
  const own = shortcutsOf(slot.command, keys)[slot.at];
  const wanted = shortcutsOf(by.command, keys)[by.at];
  if (slot.command.id !== by.command.id) return withKeys(withKeys(keys, by, own), slot, wanted);
  if (own === undefined || wanted === undefined) return keys;
  const swapped = shortcutsOf(slot.command, keys).with(slot.at, wanted).with(by.at, own);
  return normalized({ ...keys, [slot.command.id]: swapped }, slot.command);
}

/** The command with its own keys again. Those of them that another command has got meanwhile stay with that one. */
export function withOwnKeys(keys: KeyChanges, command: Command, commands: readonly Command[]): KeyChanges {
  const taken = new Set(commands.filter(({ id }) => id !== command.id).flatMap((each) => shortcutsOf(each, keys)));
  const free = command.shortcuts.filter((shortcut) => !taken.has(shortcut));
  return normalized({ ...keys, [command.id]: free }, command);
}

/** Keys that are the command's own are no change. */
function normalized(keys: KeyChanges, { id, shortcuts }: Command): KeyChanges {
  const next = keys[id];
  if (next === undefined || next.length !== shortcuts.length || next.some((each, at) => each !== shortcuts[at])) {
    return keys;
  }
  const { [id]: _, ...rest } = keys;
  return rest;
}
