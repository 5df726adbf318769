import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import type { FileOrigin } from "./library-entry.ts";

const EXTENSIONS = new Set([".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"]);

/** Larger files are left out: they are no pictures anybody sends. */
const MAX_FILE_BYTES = 64_000_000;

/** Pictures in a folder and those below, in order of their names. Hidden ones are left out, links are not followed. */
export async function* pictureFiles(folder: string): AsyncGenerator<FileOrigin> {
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const items = await listFolder(next);
    const below = items.filter((item) => item.isDirectory()).map(({ name }) => join(next, name));
    pending.push(...below.toReversed());
    for (const { name } of items.filter((item) => item.isFile() && isPicture(item.name))) {
      const origin = await originOf(folder, join(next, name));
      if (origin !== undefined && origin.sizeBytes <= MAX_FILE_BYTES) yield origin;
    }
  }
}

/** A folder below that cannot be read is as good as empty. */
async function listFolder(path: string): Promise<Dirent[]> {
  const items = await readdir(path, { withFileTypes: true }).catch(() => []);
  return items.filter(({ name }) => !name.startsWith(".")).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function originOf(folder: string, file: string): Promise<FileOrigin | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  return { kind: "file", folder, path: relative(folder, file), sizeBytes: found.size, changedMs: found.mtimeMs };
}

function isPicture(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}
