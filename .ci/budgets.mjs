// Size budgets of the source and syntax the project does without. They bind the tail: medians are good everywhere.
import { readFileSync } from "node:fs";
import { readFunctions } from "./functions.mjs";
import { isTestFile, typescriptFiles } from "./source-files.mjs";

const MOST_FILE_LINES = 350;
const MOST_FUNCTION_LINES = 60;
const MOST_COMPONENT_LINES = 80;

const files = typescriptFiles()
  .filter((path) => !isTestFile(path))
  .map((path) => readSource(path));
const functions = files.flatMap((file) => file.functions);

const problems = files.flatMap(problemsOf);
for (const problem of problems) console.error(problem);
if (files.length === 0) console.error("No source files were seen");
console.log(`${files.length} files of ${spread(files.map(({ lines }) => lines))} lines (median/p90/max)`);
console.log(`${functions.length} functions of ${spread(functions.map(({ lines }) => lines))} lines (median/p90/max)`);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;

function readSource(path) {
  const source = readFileSync(path, "utf8");
  return { path, lines: source.split("\n").length - 1, ...readFunctions(path, source) };
}

function problemsOf({ path, lines, functions: own, forbidden }) {
  return [
    ...(lines > MOST_FILE_LINES ? [`${path}: ${lines} lines, at most ${MOST_FILE_LINES}`] : []),
    ...own.filter(isTooLong).map((each) => `${path}:${each.line}: ${each.name} has ${each.lines} lines`),
    ...forbidden.map(({ line, what }) => `${path}:${line}: ${what}`),
  ];
}

function isTooLong({ lines, isComponent }) {
  return lines > (isComponent ? MOST_COMPONENT_LINES : MOST_FUNCTION_LINES);
}

function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.9), at(1)].join("/");
}
