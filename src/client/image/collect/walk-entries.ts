import type { CollectedFile } from "./collected-file.ts";
import { comparePaths, isHiddenName } from "./file-order.ts";

/** Told the path of each file or folder that the browser was not allowed to read; the others come all the same. */
export type OnUnreadable = (path: string) => void;

/** All files below a dropped folder, by name; what a system hides there is left out. */
export async function walkEntries(entry: FileSystemEntry, onUnreadable: OnUnreadable): Promise<CollectedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  try {
    if (isFile(entry)) return [{ file: await fileOf(entry), path }];
    return isDirectory(entry) ? await walkDirectory(entry, onUnreadable) : [];
  } catch {
    onUnreadable(path);
    return [];
  }
}

async function walkDirectory(entry: FileSystemDirectoryEntry, onUnreadable: OnUnreadable): Promise<CollectedFile[]> {
  const children = await childrenOf(entry);
  const shown = children.filter(({ name }) => !isHiddenName(name)).sort((a, b) => comparePaths(a.name, b.name));
  const lists = await Promise.all(shown.map((child) => walkEntries(child, onUnreadable)));
  return lists.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred at a time, and an empty list at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}
