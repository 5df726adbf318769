// The native command line on the same picture, with one thread, where it is installed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

const FILES = {
  en: "eng",
  ru: "rus",
  de: "deu",
  fr: "fra",
  es: "spa",
  it: "ita",
  pt: "por",
  uk: "ukr",
  zh: "chi_sim",
  ja: "jpn",
  ko: "kor",
  ar: "ara",
};

/** The native command line's version, or undefined. */
export function nativeVersion() {
  const { stdout, status } = spawnSync("tesseract", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.split("\n")[0] : undefined;
}

/** The name of a language's data. */
export function dataOf(language) {
  return FILES[language] ?? language;
}

/**
 * `{ text, words, lines, wallMs, cpuMs }`, the costs with the program's start; undefined when the command fails, for
 * want of the language's data for instance. `languages` are names of data, `mode` is the page segmentation mode.
 */
export async function readNatively(bytes, languages, mode = 3) {
  const args = ["-", "-", "-l", languages.join("+"), "--psm", String(mode), "tsv"];
  const startedMs = performance.now();
  // The shell tells what its children cost; Node does not.
  const child = spawn("sh", ["-c", 'tesseract "$@" || exit; echo times; times', "sh", ...args], {
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  let output = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) output += chunk;
  const code = child.exitCode ?? (await once(child, "exit"))[0];
  const wallMs = performance.now() - startedMs;
  if (code !== 0) return undefined;
  const [table, times] = output.split(/^times\n/m);
  return { ...readTable(table), wallMs, cpuMs: childCost(times) };
}

/** The second line is that of the children: user and system time as `0m0.81s`. */
function childCost(times) {
  const parts = [
    ...times
      .trim()
      .split("\n")[1]
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  return parts.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds), 0);
}

const LINE_LEVEL = "4";
const WORD_LEVEL = "5";

function readTable(table) {
  const lines = [];
  const words = [];
  for (const row of table.split("\n").slice(1)) {
    const [level, , , , , , left, top, width, height, , ...rest] = row.split("\t");
    const quad = quadOf([left, top, width, height].map(Number));
    const text = rest.join("\t").trim();
    if (level === LINE_LEVEL) lines.push({ quad, texts: [] });
    if (level !== WORD_LEVEL || text === "") continue;
    words.push({ text, quad });
    lines.at(-1)?.texts.push(text);
  }
  const filled = lines.filter(({ texts }) => texts.length > 0);
  return { words, lines: filled, text: filled.map(({ texts }) => texts.join(" ")).join("\n") };
}

function quadOf([left, top, width, height]) {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}
