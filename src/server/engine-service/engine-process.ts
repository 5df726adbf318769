import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Log } from "../log.ts";
import { engineEnvironment } from "./engine-environment.ts";

/** One run of the engine's program. */
export interface EngineProcess {
  readonly socketPath: string;
  readonly pid: number | undefined;
  /** Resolves with the exit code or the signal's name, also when the program could not be started at all. */
  readonly exited: Promise<string>;
  readonly kill: () => void;
  /** Asks it to end by closing its stdin, insists after a while, and waits for the end. */
  readonly stop: () => Promise<void>;
}

export interface EngineProcessOptions {
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

const STOP_MS = 2_000;
const MAX_LINE_LENGTH = 500;

/** Runs `script` with Node, in an environment without keys, told by ENGINE_SOCKET where to listen. */
export function spawnEngineProcess({ script, environment, log }: EngineProcessOptions): EngineProcess {
  const address = createSocketAddress();
  const child = spawn(process.execPath, [script], {
    env: { ...engineEnvironment(environment), ENGINE_SOCKET: address.path },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  child.stdin.on("error", () => undefined); // Its end is closed when it is gone; `exited` tells.
  logLines(child.stdout, (line) => {
    log("debug", "engine-output", { line });
  });
  logLines(child.stderr, (line) => {
    log("warn", "engine-output", { line });
  });
  const exited = new Promise<string>((resolve) => {
    child.once("error", () => {
      resolve("not-started");
    });
    child.once("exit", (code, signal) => {
      resolve(signal ?? String(code));
    });
  }).finally(address.remove);
  const kill = (): void => {
    child.kill("SIGKILL");
  };
  return {
    socketPath: address.path,
    pid: child.pid,
    exited,
    kill,
    stop: async () => {
      child.stdin.end();
      const timer = setTimeout(kill, STOP_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

interface SocketAddress {
  readonly path: string;
  readonly remove: () => void;
}

/** In a directory only this user may enter, or a pipe name nobody can guess. */
function createSocketAddress(): SocketAddress {
  if (process.platform === "win32") {
    return { path: `\\\\.\\pipe\\proofbox-${randomBytes(16).toString("hex")}`, remove: () => undefined };
  }
  const directory = mkdtempSync(join(tmpdir(), "proofbox-"));
  return {
    path: join(directory, "engine.sock"),
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function logLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream }).on("line", (line) => {
    onLine(line.slice(0, MAX_LINE_LENGTH));
  });
}
