import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT_NAME = "proofbox";

/** Resolves packages as the project does, from the sources as well as from the built files. */
export const requireFromProject = createRequire(import.meta.url);

/** A file inside an installed package, whether or not the package exports it. Throws when there is no such file. */
export function packageFile(packageName: string, ...parts: readonly string[]): string {
  const folders = requireFromProject.resolve.paths(packageName) ?? [];
  const found = folders.map((folder) => join(folder, packageName, ...parts)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${packageName} is not installed, or has no ${parts.join("/")}`);
  return found;
}

/** Files that are read at run time lie in the checkout; built files lie somewhere below it, in chunks of any name. */
export function projectFile(...parts: readonly string[]): string {
  return join(projectRoot(), ...parts);
}

let knownRoot: string | undefined;

function projectRoot(): string {
  knownRoot ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return knownRoot;
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isProjectFolder(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json of ${PROJECT_NAME} above ${start}`);
  }
}

function isProjectFolder(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" && content !== null && "name" in content && content.name === PROJECT_NAME;
}
