// The files a check looks at, so that every check means the same by "our source".
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const TEST_FILE = /\.(test|test-data)\.tsx?$/;

/** Paths known to git, and new ones it does not ignore, that exist. */
export function projectFiles() {
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(output.split("\0"))].filter((path) => path !== "" && existsSync(path));
}

export function isTestFile(path) {
  return TEST_FILE.test(path);
}

/** TypeScript under src, tests included. */
export function typescriptFiles() {
  return projectFiles().filter((path) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}
