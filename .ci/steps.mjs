// Runs one command of the test sequence: its output passes through, its end is bounded, its whole process group ends with it.
import { spawn } from "node:child_process";

/**
 * @param {{command: string[], env?: Record<string, string>, mostMinutes: number}} step
 * @returns {Promise<{isOk: boolean, reason: string}>} never rejects: a command that cannot start has failed
 */
export function runCommand({ command, env = {}, mostMinutes }) {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      detached: true,
    });
    const timer = setTimeout(() => finish(`took more than ${mostMinutes} minutes`), mostMinutes * 60_000);
    child.once("error", (error) => finish(error.message));
    child.once("exit", (code, signal) => finish(code === 0 ? "" : `ended with ${code ?? signal}`));

    function finish(reason) {
      clearTimeout(timer);
      endGroup(child.pid);
      resolve({ isOk: reason === "", reason });
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
