import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { EngineFailure } from "../engine-failure.ts";
import type { VisionCallName, VisionCalls, VisionReply } from "./vision-protocol.ts";

/** The process that looks at pictures, started again whenever it ends. */
export interface VisionProcess {
  readonly call: VisionCall;
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

interface Pending {
  /** Takes the answer of the call it waits for: the protocol pairs them by id. */
  resolve(answer: unknown): void;
  reject(error: EngineFailure): void;
}

export function startVisionProcess({ childFile, callTimeoutMs }: VisionProcessOptions): VisionProcess {
  let pending = new Map<number, Pending>();
  let nextId = 0;
  let isClosed = false;
  let child = start();

  function start(): ChildProcess {
    const created = fork(childFile, { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
    created.on("message", (reply: VisionReply) => {
      settle(pending, reply);
    });
    // A message to a process that just died: its end is what counts, and comes as `exit`.
    created.on("error", () => undefined);
    created.on("exit", () => {
      if (!isClosed && created === child) replace(new EngineFailure("internal", "The picture made a worker stop"));
    });
    return created;
  }

  function replace(failure: EngineFailure): void {
    const old = child;
    const stopped = pending;
    pending = new Map();
    child = start();
    old.kill("SIGKILL");
    for (const waiting of stopped.values()) waiting.reject(failure);
  }

  async function call<K extends VisionCallName>(
    name: K,
    ask: VisionCalls[K]["ask"],
  ): Promise<VisionCalls[K]["answer"]> {
    const id = nextId;
    nextId += 1;
    const timer = setTimeout(() => {
      replace(new EngineFailure("deadline", "Looking at the picture took too long"));
    }, callTimeoutMs);
    try {
      return await new Promise<VisionCalls[K]["answer"]>((resolve, reject) => {
        pending.set(id, { resolve, reject });
        child.send({ id, call: name, ask });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    call,
    renew() {
      replace(new EngineFailure("internal", "The process was replaced"));
    },
    close() {
      isClosed = true;
      child.kill("SIGKILL");
    },
  };
}

function settle(pending: Map<number, Pending>, reply: VisionReply): void {
  const call = pending.get(reply.id);
  pending.delete(reply.id);
  if ("answer" in reply) call?.resolve(reply.answer);
  else call?.reject(new EngineFailure("internal", reply.failure));
}
