// Checks which folder imports what. A checker that sees no modules is silent, so this one also counts what it saw.
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";
import { typescriptFiles } from "./source-files.mjs";

/** Below these the check itself is broken: the project had more on its first day. */
const LEAST_MODULES = 40;
const LEAST_ALIASED_IMPORTS = 20;

const { forbidden, options } = config;
const { output } = await cruise(["src"], { ...options, validate: true, ruleSet: { forbidden } });

const problems = [...violations(), ...unseenFiles(), ...floors()];
for (const problem of problems) console.error(problem);
console.log(`${ownModules().length} modules, ${aliasedImports().length} imports through #, ${forbidden.length} rules`);
process.exitCode = problems.length === 0 ? 0 : 1;

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
