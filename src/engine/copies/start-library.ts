import { indexFolders } from "./index-folders.ts";
import type { IndexingOptions } from "./index-folders.ts";
import { librarySettings } from "./library-settings.ts";
import { openPictureLibrary } from "./picture-library.ts";
import type { PictureLibrary } from "./picture-library.ts";
import { requestLibrary } from "./request-library.ts";
import type { RequestLibrary } from "./request-library.ts";

/** The library of a running engine. */
export interface RunningLibrary {
  /** To be called when the request comes. */
  readonly forRequest: (signal: AbortSignal) => RequestLibrary;
  /** Reads the folders that the settings name, and reports what came of it. */
  readonly index: (tools: Omit<IndexingOptions, "library" | "maxFiles">) => Promise<void>;
}

/** About 35 MB of file and as much of memory. */
const MAX_ENTRIES = 100_000;
/** Leaves room for pictures that were analysed. */
const MAX_FILES = 50_000;

type Report = (message: string) => void;

/** Undefined when it is switched off, or when its folder cannot be used, which is reported. */
export function startLibrary(
  environment: Readonly<Record<string, string | undefined>>,
  report: Report,
): RunningLibrary | undefined {
  const settings = librarySettings(environment);
  if (settings === undefined) return undefined;
  const library = openOrReport(settings.folder, report);
  if (library === undefined) return undefined;
  return {
    forRequest: (signal) => requestLibrary(library, { signal, now: () => new Date().toISOString(), onFault: report }),
    async index(tools) {
      const { pictureFolders } = settings;
      const counts = await indexFolders(pictureFolders, { ...tools, library, maxFiles: MAX_FILES });
      if (pictureFolders.length > 0) report(`Picture folders: ${JSON.stringify(counts)}`);
    },
  };
}

function openOrReport(folder: string, report: Report): PictureLibrary | undefined {
  try {
    return openPictureLibrary({ folder, maxEntries: MAX_ENTRIES, onFault: report });
  } catch (error) {
    report(`The picture library in ${folder} cannot be used, so copies are not searched: ${String(error)}`);
    return undefined;
  }
}
