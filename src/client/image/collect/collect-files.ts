import type { CollectedFile } from "./collected-file.ts";
import { comparePaths, isHiddenName } from "./file-order.ts";
import { walkEntries } from "./walk-entries.ts";
import type { OnUnreadable } from "./walk-entries.ts";

export type { CollectedFile } from "./collected-file.ts";

/**
 * Everything that was dropped, folders walked to the end. Call it in the handler of the event: the browser empties the
 * transfer as soon as that returns. In the order dropped, within a folder by name.
 */
export async function filesFromDataTransfer(
  transfer: DataTransfer,
  onUnreadable: OnUnreadable,
): Promise<CollectedFile[]> {
  const fileItems = Array.from(transfer.items).filter((item) => item.kind === "file");
  const dropped = fileItems.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const lists = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry?.isDirectory === true) return walkEntries(entry, onUnreadable);
      return file === null ? [] : [{ file, path: file.name }];
    }),
  );
  return lists.flat();
}

/**
 * What was pasted: files and pictures; or else text that looks like JSON, as a file of its own, for it may be a saved
 * answer. Call it in the handler of the event.
 */
export function filesFromClipboard(clipboard: DataTransfer, onUnreadable: OnUnreadable): Promise<CollectedFile[]> {
  const hasFiles = Array.from(clipboard.items).some((item) => item.kind === "file");
  if (hasFiles) return filesFromDataTransfer(clipboard, onUnreadable);
  const text = clipboard.getData("text/plain");
  if (!looksLikeJson(text)) return Promise.resolve([]);
  const file = new File([text], "pasted.json", { type: "application/json" });
  return Promise.resolve([{ file, path: file.name }]);
}

/** The ends tell; whether it is JSON to the letter shows when it is read as an answer. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text.slice(-64));
}

/** The files of an input, also of one that picks a folder. */
export function filesFromList(list: Iterable<File>): CollectedFile[] {
  return Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ file, path }) => path === file.name || !isHiddenName(file.name))
    .sort((a, b) => comparePaths(a.path, b.path));
}
