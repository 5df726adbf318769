import type { GalleryEntry } from "./gallery-entry.ts";
import { stateEntries } from "./state-entries.ts";
import { textEntries } from "./text-entries.ts";
import { thingEntries } from "./thing-entries.ts";

/** Each overlay, layer and state of the canvas. */
export const GALLERY: readonly GalleryEntry[] = [...textEntries, ...thingEntries, ...stateEntries];
