import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Cancellation } from "../cancellation.ts";
import type { Cancel, Effects } from "../effects.ts";
import type { FailureCode } from "../failure.ts";
import type { EngineInfo } from "./engine-info.ts";
import type { EngineProcess } from "./engine-process.ts";

export interface EngineReady {
  readonly socketPath: string;
  readonly info: EngineInfo;
}

export interface EngineServiceOptions {
  /** Starts one process on a socket path of its own. */
  readonly spawn: () => EngineProcess;
  /** What the service on that path says of itself; undefined while it does not answer. */
  readonly askInfo: (socketPath: string) => Promise<EngineInfo | undefined>;
  readonly effects: Effects;
  /** How long a request waits for the engine to be ready. */
  readonly waitMs: number;
}

const POLL_MS = 100;
/** A start that takes longer is ended and tried again. */
const START_MS = 60_000;
const FIRST_BACK_OFF_MS = 500;
const MAX_BACK_OFF_MS = 30_000;
/** After so many starts in a row without success, requests are told at once instead of waiting. */
const HOPELESS_FAILURES = 4;

type Readiness = Result<EngineReady, FailureCode>;

/** Keeps the engine's process running: starts it, waits until it answers, starts it again when it dies. */
export class EngineService {
  readonly #options: EngineServiceOptions;
  readonly #waiters = new Set<(result: Readiness) => void>();
  #run: EngineProcess | undefined;
  #ready: EngineReady | undefined;
  #failures = 0;
  #isStopped = false;
  #stopTimers: Cancel[] = [];

  constructor(options: EngineServiceOptions) {
    this.#options = options;
  }

  start(): void {
    const { spawn, effects } = this.#options;
    const run = spawn();
    this.#run = run;
    effects.log("info", "engine-started", { pid: run.pid });
    this.#after(START_MS, () => {
      effects.log("warn", "engine-start-timeout");
      run.kill();
    });
    void run.exited.then((exit) => {
      effects.log(this.#isStopped ? "info" : "warn", "engine-exited", { exit });
      this.#onExit();
    });
    this.#poll(run);
  }

  /** The running engine, or why there is none after the time a request may wait. */
  whenReady(cancellation: Cancellation): Promise<Readiness> {
    const gone = cancellation.reason();
    if (gone !== undefined) return Promise.resolve(failure(gone));
    if (this.#ready !== undefined) return Promise.resolve(success(this.#ready));
    if (this.#isStopped || this.#failures >= HOPELESS_FAILURES) return Promise.resolve(failure("engine_unavailable"));
    return this.#wait(cancellation);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#ready = undefined;
    this.#clearTimers();
    await this.#run?.stop();
  }

  #wait(cancellation: Cancellation): Promise<Readiness> {
    return new Promise((resolve) => {
      const settle = (result: Readiness): void => {
        stopTimer();
        stopListening();
        this.#waiters.delete(settle);
        resolve(result);
      };
      const stopTimer = this.#options.effects.schedule(this.#options.waitMs, () => {
        settle(failure("engine_starting"));
      });
      this.#waiters.add(settle);
      const stopListening = cancellation.onCancel((reason) => {
        settle(failure(reason));
      });
    });
  }

  #poll(run: EngineProcess): void {
    void this.#options.askInfo(run.socketPath).then((info) => {
      if (this.#run !== run || this.#isStopped) return;
      if (info === undefined) {
        this.#after(POLL_MS, () => {
          this.#poll(run);
        });
      } else {
        this.#onReady({ socketPath: run.socketPath, info });
      }
    });
  }

  #onReady(ready: EngineReady): void {
    this.#clearTimers();
    this.#failures = 0;
    this.#ready = ready;
    this.#options.effects.log("info", "engine-ready", { version: ready.info.version });
    this.#tellWaiters(success(ready));
  }

  #onExit(): void {
    this.#run = undefined;
    this.#ready = undefined;
    this.#clearTimers();
    if (this.#isStopped) return;
    this.#after(Math.min(FIRST_BACK_OFF_MS * 2 ** this.#failures, MAX_BACK_OFF_MS), () => {
      this.start();
    });
    this.#failures += 1;
    if (this.#failures >= HOPELESS_FAILURES) this.#tellWaiters(failure("engine_unavailable"));
  }

  #tellWaiters(result: Readiness): void {
    for (const settle of [...this.#waiters]) settle(result);
  }

  #after(delayMs: number, action: () => void): void {
    this.#stopTimers.push(this.#options.effects.schedule(delayMs, action));
  }

  #clearTimers(): void {
    for (const stop of this.#stopTimers) stop();
    this.#stopTimers = [];
  }
}
