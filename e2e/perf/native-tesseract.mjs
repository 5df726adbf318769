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

/** `{ text, wallMs }`; undefined when the command fails, for want of the language's data for instance. */
export async function readNatively(png, languages) {
  const names = languages.map((language) => FILES[language] ?? language).join("+");
  const args = ["-", "-", "-l", names, "--psm", "3"];
  const startedMs = performance.now();
  const child = spawn("tesseract", args, {
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(png);
  let text = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) text += chunk;
  const code = child.exitCode ?? (await once(child, "exit"))[0];
  const wallMs = performance.now() - startedMs;
  return code === 0 ? { text, wallMs } : undefined;
}
