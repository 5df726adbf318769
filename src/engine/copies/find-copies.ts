import type { Size } from "#core/geometry/point.ts";
import { setImmediate as afterOthers } from "node:timers/promises";
import { failureOfAbort } from "../until-aborted.ts";
import { createAskedPicture } from "./asked-picture.ts";
import type { AskedPicture, Likeness } from "./asked-picture.ts";
import type { LibraryEntry } from "./library-entry.ts";
import type { LumaPlane } from "./luma-plane.ts";

export interface PictureInQuestion {
  readonly contentHash: string;
  readonly size: Size;
  readonly plane: LumaPlane;
}

export interface FoundCopy extends Likeness {
  readonly entry: LibraryEntry;
  readonly isSameFile: boolean;
}

/** Compared in one go; then whoever else waits has a turn. */
const ENTRIES_AT_ONCE = 500;

/** The copies among the entries, the most alike first. The same bytes analysed before are the picture itself. */
export async function findCopies(
  picture: PictureInQuestion,
  entries: readonly LibraryEntry[],
  signal: AbortSignal,
): Promise<FoundCopy[]> {
  const asked = createAskedPicture(picture.plane);
  const found: FoundCopy[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
    if (signal.aborted) throw failureOfAbort(signal);
    const some = entries.slice(from, from + ENTRIES_AT_ONCE);
    found.push(...some.flatMap((entry) => copyIn(entry, picture.contentHash, asked)));
    await afterOthers();
  }
  return withoutRepeats(found).toSorted(byLikeness);
}

function copyIn(entry: LibraryEntry, contentHash: string, asked: AskedPicture): FoundCopy[] {
  if (entry.contentHash === contentHash) {
    if (entry.origin.kind === "analysed") return [];
    return [{ entry, distance: 0, isMirrored: false, isCropped: false, isSameFile: true }];
  }
  const likeness = asked.likenessTo(entry.print);
  return likeness === undefined ? [] : [{ entry, ...likeness, isSameFile: false }];
}

/** A file that was also analysed is one picture; the file says more. */
function withoutRepeats(found: readonly FoundCopy[]): FoundCopy[] {
  const inFiles = new Set(found.flatMap(({ entry }) => (entry.origin.kind === "file" ? [entry.contentHash] : [])));
  return found.filter(({ entry }) => entry.origin.kind === "file" || !inFiles.has(entry.contentHash));
}

function byLikeness(a: FoundCopy, b: FoundCopy): number {
  return Number(b.isSameFile) - Number(a.isSameFile) || a.distance - b.distance;
}
