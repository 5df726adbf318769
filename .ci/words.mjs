// Words that must not be in the project: addresses of package registries, paths of one machine, and unfinished work.
// The patterns are written so that they do not match themselves.
import { readFileSync } from "node:fs";
import { projectFiles } from "./source-files.mjs";

const CODE = /\.(ts|tsx|mts|mjs|cjs|js|css|html)$/;

/** @type {{pattern: RegExp, what: string, files?: RegExp}[]} */
const FORBIDDEN = [
  { pattern: /\bregistry\.[a-z0-9-]+\.(?:org|com|net|io|dev)\b/i, what: "the address of a package registry" },
  { pattern: /"resolved": "(?:https?|git)/, what: "an address in the lock file: packages are named by hash alone" },
  { pattern: /(?<![\w.@:/-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)\//, what: "a path of one machine" },
  { pattern: /\b[A-Z]:\\{1,2}Users\\/, what: "a path of one machine" },
  { pattern: /\.\.\/(?:shared|\.library)\b/, what: "a path outside the project" },
  { pattern: /^(?:<{7}|>{7}) /m, what: "a merge mark" },
  { pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/, what: "unfinished work", files: CODE },
  { pattern: /@ts-(?:ignore|expect-error|nocheck)\b/, what: "a switched-off type check", files: CODE },
  { pattern: /\b(?:es|ox)lint-disa[b]le/, what: "a switched-off rule", files: CODE },
  { pattern: /\bas unknow[n] as\b/, what: "a type that is claimed, not held", files: CODE },
  { pattern: /\b(?:describe|it|test)\.(?:only|skip|todo|fixme)\b/, what: "a test that does not run", files: CODE },
];

const texts = projectFiles()
  .map((path) => ({ path, bytes: readFileSync(path) }))
  .filter(({ bytes }) => !bytes.includes(0))
  .map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));

const problems = texts.flatMap(({ path, text }) =>
  FORBIDDEN.filter(({ files }) => files === undefined || files.test(path)).flatMap(({ pattern, what }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}:${lineOf(text, match.index)}: ${what}: ${match[0]}`];
  }),
);

for (const problem of problems) console.error(problem);
console.log(`${texts.length} files, ${FORBIDDEN.length} patterns`);
process.exitCode = problems.length === 0 && texts.length > 0 ? 0 : 1;

function lineOf(text, index) {
  return text.slice(0, index).split("\n").length;
}
