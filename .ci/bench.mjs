// `npm run bench` lists what can be measured; `npm run bench -- canvas` measures it, with options of its own (`--help`); `npm run bench -- all` measures all.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

const FOLDER = fileURLToPath(new URL("../e2e/perf/", import.meta.url));
const BUILD = fileURLToPath(new URL("build.mjs", import.meta.url));
const SUFFIX = "-bench.mjs";

const known = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length))
  : [];
const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const names = wanted.includes("all") ? known : wanted;
const unknown = names.filter((name) => !known.includes(name));

if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`Nothing is called ${unknown.join(", ")}`);
  console.log(`npm run bench -- <name>...   names: ${["all", ...known].join(", ")}`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else {
  // Most figures are taken of what is built: of an old build they would be somebody else's.
  if (!options.includes("--help")) execFileSync(process.execPath, [BUILD], { stdio: "inherit" });
  // One after the other: figures taken side by side on few cores would measure each other.
  for (const name of names) await measure(name);
}

async function measure(name) {
  console.log(`\n## ${name}`);
  const { run } = await import(pathToFileURL(join(FOLDER, name + SUFFIX)).href);
  await run(options);
}
