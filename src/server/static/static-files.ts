import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileTypeOf } from "./media-type.ts";

export interface StaticFile {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly isCompressible: boolean;
  /** Quoted, as it goes into the ETag header. */
  readonly tag: string;
  readonly cacheControl: string;
}

/** Every file that can be asked for, by its path in the URL. Paths are looked up here and never joined to a folder. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Names the build gives: what is in the name changes with the content. */
const HASHED_NAME = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** Reads a built client into memory; empty when there is none. Source maps are left out. */
export function readStaticFiles(directory: string): StaticFiles {
  if (!existsSync(directory)) return new Map();
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => !name.endsWith(".map") && statSync(join(directory, name)).isFile());
  const entries = files.map((name): [string, StaticFile] => {
    const path = `/${name.replaceAll("\\", "/")}`;
    return [path, staticFile(path, readFileSync(join(directory, name)))];
  });
  const index = entries.find(([path]) => path === "/index.html");
  return new Map(index === undefined ? entries : [...entries, ["/", index[1]]]);
}

export function staticFile(path: string, content: Buffer): StaticFile {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 22);
  const cacheControl = HASHED_NAME.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
  return { content, ...fileTypeOf(path), tag: `"${hash}"`, cacheControl };
}
