import { existsSync, readFileSync } from "node:fs";
import type { Configuration } from "./configuration/configuration.ts";
import { readConfiguration, SECRET_VARIABLES } from "./configuration/read-configuration.ts";
import type { Effects } from "./effects.ts";
import { systemSchedule } from "./effects.ts";
import { askEngineInfo } from "./engine-service/ask-engine-info.ts";
import { spawnEngineProcess } from "./engine-service/engine-process.ts";
import { EngineService } from "./engine-service/engine-service.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { createLog } from "./log.ts";
import { reportCrash } from "./report-crash.ts";
import { listenProblem, startReport } from "./start-report.ts";
import { startServer } from "./start-server.ts";
import { readStaticFiles } from "./static/static-files.ts";

export interface ServerFiles {
  readonly clientDirectory: string;
  readonly engineScript: string;
  readonly packageFile: string;
}

/** The whole process: reads its settings, serves until it is told to stop, and ends with the fitting exit code. */
export async function runServer(paths: ServerFiles): Promise<void> {
  process.on("uncaughtException", (error) => {
    process.stderr.write(reportCrash(error));
    process.exit(1);
  });
  const read = readConfiguration(process.env, (path) => readFileSync(path, "utf8"));
  for (const name of SECRET_VARIABLES) Reflect.deleteProperty(process.env, name);
  if (!read.ok) {
    end(["Proofbox cannot start:", ...read.error.map((problem) => `- ${problem}`)].join("\n"));
    return;
  }
  const effects = systemEffects(read.value);
  const engine = startEngine(read.value, paths.engineScript, effects);
  const started = await startServer({
    configuration: read.value,
    version: readVersion(paths.packageFile),
    files: readStaticFiles(paths.clientDirectory),
    engine,
    limits: DEFAULT_LIMITS,
    effects,
  });
  if (!started.ok) {
    await engine?.stop();
    end(listenProblem(started.error, read.value.listen));
    return;
  }
  const report = { configuration: read.value, port: started.value.port, isEngineOn: engine !== undefined };
  process.stdout.write(`${startReport(report)}\n`);
  await untilToldToStop();
  effects.log("info", "stopping");
  await started.value.close();
  await engine?.stop();
  process.exit(0);
}

/** Log lines go to stderr; stdout is for the person who started the server. */
function systemEffects({ logLevel }: Configuration): Effects {
  const log = createLog({
    level: logLevel,
    write: (line) => process.stderr.write(`${line}\n`),
    time: () => new Date().toISOString(),
  });
  return { log, schedule: systemSchedule, now: () => performance.now() };
}

function startEngine(configuration: Configuration, script: string, effects: Effects): EngineService | undefined {
  if (!configuration.isEngineOn || !existsSync(script)) return undefined;
  const environment = { ...process.env };
  const engine = new EngineService({
    spawn: () => spawnEngineProcess({ script, environment, log: effects.log }),
    askInfo: askEngineInfo,
    effects,
    waitMs: DEFAULT_LIMITS.engineWaitMs,
  });
  engine.start();
  return engine;
}

/** A second signal ends the process at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}

function end(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readVersion(file: string): string {
  const content: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  const isRecord = typeof content === "object" && content !== null && "version" in content;
  return isRecord && typeof content.version === "string" ? content.version : "unknown";
}
