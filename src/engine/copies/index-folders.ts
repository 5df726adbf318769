import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Vision } from "../vision/image-analyzer.ts";
import { contentHash } from "./content-hash.ts";
import { entryKey, fileKey } from "./library-entry.ts";
import type { FileOrigin, LibraryEntry } from "./library-entry.ts";
import { pictureFiles } from "./picture-files.ts";
import type { PictureLibrary } from "./picture-library.ts";
import { printOfPlane } from "./picture-print.ts";

export interface IndexingOptions {
  readonly library: PictureLibrary;
  readonly vision: Vision;
  readonly maxPixels: number;
  /** Files beyond are left out. */
  readonly maxFiles: number;
  /** Awaited before each file. */
  readonly untilIdle: () => Promise<void>;
}

/** How many files came to what. */
export interface IndexingReport {
  readonly added: number;
  readonly unchanged: number;
  readonly unreadable: number;
  readonly removed: number;
  /** Folders that are not there now, such as those of a disk that is not plugged in. */
  readonly missingFolders: number;
}

/**
 * Brings the library up to date with the folders: reads new and changed files, one at a time, and forgets those that
 * are gone or whose folder is no longer named. What is known of a folder that is missing stays.
 */
export async function indexFolders(folders: readonly string[], options: IndexingOptions): Promise<IndexingReport> {
  const { library } = options;
  const counts = { added: 0, unchanged: 0, unreadable: 0 };
  const present = new Set<string>();
  const missing = new Set<string>();
  for (const folder of folders) {
    if (!(await isThere(folder))) missing.add(folder);
    for await (const origin of pictureFiles(folder)) {
      if (present.size >= options.maxFiles) break;
      present.add(fileKey(origin));
      counts[await indexFile(origin, options)] += 1;
    }
  }
  const gone = library.entries().filter(({ origin }) => {
    return origin.kind === "file" && !missing.has(origin.folder) && !present.has(fileKey(origin));
  });
  for (const entry of gone) library.remove(entryKey(entry));
  return { ...counts, removed: gone.length, missingFolders: missing.size };
}

async function isThere(folder: string): Promise<boolean> {
  return await readdir(folder).then(
    () => true,
    () => false,
  );
}

async function indexFile(origin: FileOrigin, options: IndexingOptions): Promise<"added" | "unchanged" | "unreadable"> {
  const { library } = options;
  const key = fileKey(origin);
  const known = library.entryOf(key)?.origin;
  const isKnown = known?.kind === "file" && known.sizeBytes === origin.sizeBytes;
  if (isKnown && known.changedMs === origin.changedMs) return "unchanged";
  await options.untilIdle();
  const entry = await readEntry(origin, options).catch(() => undefined);
  if (entry === undefined) {
    library.remove(key);
    return "unreadable";
  }
  library.put(entry);
  return "added";
}

/** Undefined when it is no picture. */
async function readEntry(
  origin: FileOrigin,
  { vision, maxPixels }: IndexingOptions,
): Promise<LibraryEntry | undefined> {
  const bytes = await readFile(join(origin.folder, origin.path));
  const opened = await vision.open(bytes, { maxPixels });
  if (!opened.ok) return undefined;
  const image = opened.value;
  try {
    const print = printOfPlane(await image.lumaPlane());
    return { origin, contentHash: contentHash(bytes), size: image.size, print };
  } finally {
    image.close();
  }
}
