import { basename, delimiter, join, resolve } from "node:path";

export interface LibrarySettings {
  /** Where the library is kept. */
  readonly folder: string;
  /** Absolute paths of folders whose pictures belong to it. */
  readonly pictureFolders: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** ENGINE_LIBRARY and ENGINE_LIBRARY_FOLDERS. Undefined: there is to be no library. */
export function librarySettings(environment: Environment): LibrarySettings | undefined {
  const named = environment["ENGINE_LIBRARY"] ?? "";
  const folder = named === "" ? dataFolder(environment) : resolve(named);
  if (named.toLowerCase() === "off" || folder === undefined) return undefined;
  const folders = (environment["ENGINE_LIBRARY_FOLDERS"] ?? "").split(delimiter).filter((path) => path !== "");
  return { folder, pictureFolders: [...new Set(folders.map((path) => resolve(path)))] };
}

/** Where the system wants programs to keep what they learn about their user. Without a home there is no library. */
function dataFolder({ XDG_DATA_HOME, LOCALAPPDATA, HOME, USERPROFILE }: Environment): string | undefined {
  const data = XDG_DATA_HOME ?? LOCALAPPDATA ?? "";
  if (data !== "") return join(data, "proofbox");
  const home = HOME ?? USERPROFILE ?? "";
  return home === "" ? undefined : join(home, ".local", "share", "proofbox");
}

/** How a picture folder is called in answers. */
export function folderName(folder: string): string {
  return basename(folder) === "" ? folder : basename(folder);
}
