import type { FileOrigin, LibraryEntry } from "./library-entry.ts";

/** Entries that differ in nothing but what they are of. */
function entryOf(origin: LibraryEntry["origin"], contentHash: string): LibraryEntry {
  const coarse = Uint32Array.of(0x01234567, 0xffffffff);
  const fine = Uint32Array.from({ length: 8 }, (_, i) => 0x80000001 + i);
  return { origin, contentHash, size: { width: 640, height: 480 }, print: { whole: { coarse, fine } } };
}

export function analysedEntry(contentHash: string): LibraryEntry {
  return entryOf({ kind: "analysed", at: "2026-11-21T14:05:09.000Z" }, contentHash);
}

export function fileEntry(path: string, origin: Partial<FileOrigin> = {}): LibraryEntry {
  return entryOf({ kind: "file", folder: "/photos", path, sizeBytes: 10, changedMs: 1.5, ...origin }, `of ${path}`);
}
