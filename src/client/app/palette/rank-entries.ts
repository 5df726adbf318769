import { fuzzyMatch } from "../../commands/fuzzy-match.ts";
import type { PaletteEntry } from "./palette-entry.ts";

export interface RankedEntry {
  readonly entry: PaletteEntry;
  /** Indices of the characters of the label to mark, in code points. */
  readonly places: readonly number[];
  readonly isRecent: boolean;
}

/** So that of two matches much alike the one used lately comes first. */
const RECENT_BONUS = 1.5;
/** What cannot run now yields to what can, unless it fits much better. */
const DISABLED_MALUS = 6;

/** The best match first; without a query the recent ones, then what can be chosen, then the rest. */
export function rankEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly RankedEntry[] {
  const isEmpty = query.trim() === "";
  const scored = entries.flatMap((entry) => {
    const match = fuzzyMatch(entry.label, query);
    if (match === undefined) return [];
    const order = recent.indexOf(entry.id);
    const isRecent = order >= 0 && entry.reason === undefined;
    const own = isEmpty && isRecent ? recent.length - order : match.score + (isRecent ? RECENT_BONUS : 0);
    const score = entry.reason === undefined ? own : own - DISABLED_MALUS;
    return [{ entry, places: match.places, isRecent: isEmpty && isRecent, score }];
  });
  return scored.toSorted((a, b) => b.score - a.score);
}
