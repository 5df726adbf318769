import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PRINTED_HOST = "localhost:4400";
/** What each command, in the order of the README, must find in its picture. */
const FOUND = [/"text":"Croissant"/, /"description":"INVOICE"/i];

const run = promisify(execFile);

async function printedCommands(): Promise<string[]> {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = ""]) => text);
  return blocks.filter((text) => text.startsWith("curl "));
}

test("the curl commands of the README work as they are printed, but for the port", async ({ baseURL }) => {
  const commands = await printedCommands();
  expect(commands).toHaveLength(FOUND.length);
  for (const [index, command] of commands.entries()) {
    expect(command).toContain(PRINTED_HOST);
    const here = command.replace(PRINTED_HOST, new URL(baseURL ?? "").host);
    const { stdout } = await run("sh", ["-c", here], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
    expect(stdout).toMatch(FOUND[index] ?? /$^/);
    expect(stdout).not.toContain('"error"');
  }
});
