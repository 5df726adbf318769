import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { EngineFailure } from "../engine-failure.ts";
import type { VisionCallName, VisionCalls, VisionReply } from "./vision-protocol.ts";

/** The process that looks at pictures, started again whenever it ends. */
export interface VisionProcess {
  readonly call: VisionCall;
  /** Another number after each start: pictures opened before are gone. */
  readonly generation: () => number;
  /** Starts afresh; calls that wait are rejected, and opened pictures are gone. */
  readonly renew: () => void;
  readonly close: () => void;
}

export type VisionCall = <K extends VisionCallName>(
  call: K,
  ask: VisionCalls[K]["ask"],
) => Promise<VisionCalls[K]["answer"]>;

export interface VisionProcessOptions {
  /** The built entry of the process. */
  readonly childFile: string;
  /** A call that takes longer is given up and the process replaced. */
  readonly callTimeoutMs: number;
}

/** The process ended in the middle of a call, which need not be the one to blame. */
export class VisionStopped extends EngineFailure {
  /** No other call was under way. */
  readonly wasAlone: boolean;

  constructor(wasAlone: boolean) {
    super("internal", "The picture made a worker stop");
    this.wasAlone = wasAlone;
  }
}

interface Pending {
  /** Takes the answer of the call it waits for: the protocol pairs them by id. */
  resolve(answer: unknown): void;
  reject(error: EngineFailure): void;
}

export function startVisionProcess({ childFile, callTimeoutMs }: VisionProcessOptions): VisionProcess {
  let pending = new Map<number, Pending>();
  let nextId = 0;
  let generation = 0;
  let isClosed = false;
  let child: ChildProcess | undefined = start();

  function start(): ChildProcess {
    generation += 1;
    const created = forkChild(childFile, {
      onReply: (reply) => {
        settle(pending, reply);
      },
      onExit: (hasAnswered) => {
        if (isClosed || created !== child) return;
        // One that never got to answer would end again at once: it is started when it is needed.
        replace(hasAnswered ? start : () => undefined);
      },
    });
    return created;
  }

  /** `late` is the call that took too long; the others only had the same process. */
  function replace(startNext: () => ChildProcess | undefined, late?: number): void {
    const old = child;
    const stopped = pending;
    pending = new Map();
    child = startNext();
    old?.kill("SIGKILL");
    rejectAll(stopped, late);
  }

  function call<K extends VisionCallName>(name: K, ask: VisionCalls[K]["ask"]): Promise<VisionCalls[K]["answer"]> {
    const id = nextId;
    nextId += 1;
    const answered = new Promise<VisionCalls[K]["answer"]>((resolve, reject) => {
      pending.set(id, { resolve, reject });
      child ??= start();
      child.send({ id, call: name, ask });
    });
    const timer = setTimeout(() => {
      replace(start, id);
    }, callTimeoutMs);
    return answered.finally(() => {
      clearTimeout(timer);
    });
  }

  return {
    call,
    generation: () => generation,
    renew() {
      replace(start);
    },
    close() {
      isClosed = true;
      child?.kill("SIGKILL");
    },
  };
}

function rejectAll(stopped: ReadonlyMap<number, Pending>, late: number | undefined): void {
  for (const [id, waiting] of stopped) {
    waiting.reject(id === late ? tooLate() : new VisionStopped(stopped.size === 1));
  }
}

interface ChildHooks {
  readonly onReply: (reply: VisionReply) => void;
  readonly onExit: (hasAnswered: boolean) => void;
}

function forkChild(childFile: string, { onReply, onExit }: ChildHooks): ChildProcess {
  const child = fork(childFile, { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let hasAnswered = false;
  child.on("message", (reply: VisionReply) => {
    hasAnswered = true;
    onReply(reply);
  });
  // A message to a process that just died: its end is what counts, and comes as `exit`.
  child.on("error", () => undefined);
  child.on("exit", () => {
    onExit(hasAnswered);
  });
  return child;
}

function tooLate(): EngineFailure {
  return new EngineFailure("deadline", "Looking at the picture took too long");
}

function settle(pending: Map<number, Pending>, reply: VisionReply): void {
  const call = pending.get(reply.id);
  pending.delete(reply.id);
  if ("answer" in reply) call?.resolve(reply.answer);
  else call?.reject(new EngineFailure("internal", reply.failure));
}
