// Runs one command of the test sequence: its end is bounded, and its whole process group ends with it.
import { spawn } from "node:child_process";

/**
 * @param {{command: string[], env?: Record<string, string>, mostMinutes: number, isKept?: boolean}} step
 *   `isKept` holds the output back and gives it with the result; without it the output passes through.
 * @returns {Promise<{isOk: boolean, reason: string, output: Buffer}>} never rejects: a command that cannot start has failed
 */
export function runCommand({ command, env = {}, mostMinutes, isKept = false }) {
  const [program, ...args] = command;
  const stream = isKept ? "pipe" : "inherit";
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", stream, stream],
      env: { ...process.env, ...env },
      detached: true,
    });
    const chunks = [];
    for (const output of [child.stdout, child.stderr]) output?.on("data", (chunk) => chunks.push(chunk));
    const timer = setTimeout(() => finish(`took more than ${mostMinutes} minutes`), mostMinutes * 60_000);
    child.once("error", (error) => finish(error.message));
    // What is left of the group keeps the output open, and "close" waits for it.
    child.once("exit", () => endGroup(child.pid));
    child.once("close", (code, signal) => finish(code === 0 ? "" : `ended with ${code ?? signal}`));

    function finish(reason) {
      clearTimeout(timer);
      endGroup(child.pid);
      resolve({ isOk: reason === "", reason, output: Buffer.concat(chunks) });
    }
  });
}

/** Whatever a command left running (a server, a browser) must not outlive it or disturb the next step. */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
