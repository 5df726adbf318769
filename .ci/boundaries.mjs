// Checks which folder imports what. A checker that sees no modules is silent, so this one also counts what it saw.
import swc from "@swc/core";
import { cruise } from "dependency-cruiser";
import config, { folderRules } from "../.dependency-cruiser.mjs";
import { typescriptFiles } from "./source-files.mjs";

/** Below these the check itself is broken: the project has more, and does not shrink by a third unnoticed. */
const LEAST_MODULES = 500;
const LEAST_ALIASED_IMPORTS = 300;

readJsx();
const { forbidden, options } = config;
const { output } = await cruise(["src"], { ...options, validate: true, ruleSet: { forbidden } });

const problems = [...violations(), ...unseenFiles(), ...homelessFiles(), ...floors()];
for (const problem of problems) console.error(problem);
console.log(`${ownModules().length} modules, ${aliasedImports().length} imports through #, ${forbidden.length} rules`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** dependency-cruiser asks its parser for TypeScript without JSX, so a .tsx file would be a syntax error. */
function readJsx() {
  const parseFileSync = swc.parseFileSync;
  swc.parseFileSync = (file, settings) => parseFileSync(file, { ...settings, tsx: file.endsWith(".tsx") });
}

function violations() {
  return output.summary.violations.map(({ rule, from, to, cycle }) => {
    const reason = forbidden.find(({ name }) => name === rule.name)?.comment ?? "";
    const path = cycle === undefined ? [to] : cycle.map(({ name }) => name);
    return `${[from, ...path].join(" -> ")}\n    ${rule.name}: ${reason}`;
  });
}

function unseenFiles() {
  const seen = new Set(ownModules().map(({ source }) => source));
  return typescriptFiles()
    .filter((path) => !seen.has(path))
    .map((path) => `${path} was not seen by the check`);
}

/** A new folder needs a rule first; without one it could import anything. */
function homelessFiles() {
  const places = folderRules.map(({ from }) => new RegExp(from.path));
  return ownModules()
    .filter(({ source }) => /\.tsx?$/.test(source) && !places.some((place) => place.test(source)))
    .map(({ source }) => `${source} is in no folder that has a rule`);
}

function floors() {
  return [
    ...(ownModules().length < LEAST_MODULES ? [`Only ${ownModules().length} modules were seen`] : []),
    ...(aliasedImports().length < LEAST_ALIASED_IMPORTS ? [`Only ${aliasedImports().length} imports through #`] : []),
  ];
}

function ownModules() {
  return output.modules.filter(({ source }) => source.startsWith("src/"));
}

/** Imports such as `#core/geometry/point.ts` that were followed to a file of ours. */
function aliasedImports() {
  return ownModules()
    .flatMap(({ dependencies }) => dependencies)
    .filter(({ module, resolved }) => module.startsWith("#") && resolved.startsWith("src/"));
}
